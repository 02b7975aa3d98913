// A client of the contract of somebody's own: each call by its entry.
import { contractVersion, endpoints, problemCodes, type Endpoint, type Endpoints, type Problem } from 'servicenow-ticketing/contract';

export function addressOf({ path, method, status = 200 }: Endpoint, params: Readonly<Record<string, string>>): string {
  return `${method} ${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))} ${status}`;
}

export const names = Object.keys(endpoints) as (keyof Endpoints)[];
export const all: readonly Endpoint[] = Object.values(endpoints);
export const announced: readonly string[] = all.flatMap(({ since, capability }) => [since, capability ?? contractVersion]);
export const path: `/api/${string}/{anomaly_id}/${string}` = endpoints.createTicket.path;
export const codes: readonly string[] = problemCodes;
export const isForbidden = ({ code }: Problem): boolean => code === 'forbidden';

// @ts-expect-error A call of another name.
endpoints.linkTickets;
// @ts-expect-error The table is not the page's to change.
endpoints.createTicket = endpoints.linkTicket;
