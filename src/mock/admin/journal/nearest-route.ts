import { editDistance } from '../../../common/edit-distance.js';
import { emulatedRoutes, type EmulatedRoute } from './emulated-routes.js';

export interface NearestRoute {
  /** `GET /api/now/table/{table}`. */
  readonly route: string;
  /** What differs, in words. */
  readonly difference: string;
}

interface Judged {
  readonly route: EmulatedRoute;
  readonly cost: number;
}

/** Returns the emulated address that looks most like this one. */
export function nearestRoute(method: string, pathname: string): NearestRoute {
  const asked = segmentsOf(pathname);
  const judged = emulatedRoutes.map((route): Judged => ({ route, cost: costOf(route, method, asked) }));
  const { route } = judged.reduce((best, other) => (other.cost < best.cost ? other : best));
  const methods = route.methods.includes(method) ? method : route.methods.join('|');
  return { route: `${methods} ${route.path}`, difference: explain(route, method, asked) };
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');
const isPlaceholder = (segment: string): boolean => segment.startsWith('{');

function costOf(route: EmulatedRoute, method: string, asked: readonly string[]): number {
  const distance = editDistance(asked, segmentsOf(route.path), segmentCost);
  return distance + (route.methods.includes(method) ? 0 : 0.5);
}

/** From 0, the same, to 1, nothing in common. */
function segmentCost(asked: string, known: string): number {
  if (isPlaceholder(known)) return 0.1;
  const longest = Math.max(asked.length, known.length, 1);
  return editDistance(asked.toLowerCase(), known) / longest;
}

function explain({ methods, path }: EmulatedRoute, method: string, asked: readonly string[]): string {
  const known = segmentsOf(path);
  const wrong = known.findIndex((segment, index) => !isPlaceholder(segment) && segment !== asked[index]);
  if (wrong >= 0) return `"${asked[wrong] ?? 'nothing'}" stands where "${known[wrong] ?? ''}" was expected`;
  if (asked.length > known.length) return `"${asked.slice(known.length).join('/')}" is more than the address takes`;
  return methods.includes(method) ? 'it ends too early' : `the method ${method} is not one of ${methods.join(', ')}`;
}
