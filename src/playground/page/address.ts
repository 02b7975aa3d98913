import { roles, teamPermissions, type Role, type TeamPermission } from '../../backend/ports/users.js';
import { scenarios, type Scenario } from '../../mock/scenarios/scenario.js';

export const pages = ['anomaly', 'anomalies', 'settings', 'scenarios'] as const;
export const themes = ['system', 'light', 'dark'] as const;
/** English, those that come with the package, and the one that shows what a longer text breaks. */
export const languages = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'en-XA'] as const;
export type Page = (typeof pages)[number];
export type Theme = (typeof themes)[number];

/** Where the playground is and how it is set: everything that its address says. */
export interface Address {
  readonly page: Page;
  /** The anomaly's id. */
  readonly id: string;
  readonly role: Role;
  readonly team: TeamPermission;
  readonly scenario: Scenario;
  /** `''` for the backend beside the page, `msw` for the one in the page, or the address of another. */
  readonly backend: string;
  readonly theme: Theme;
  /** What the elements speak: a BCP 47 tag. */
  readonly locale: (typeof languages)[number];
  /** Milliseconds that are added to each call. */
  readonly latency: number;
  /** No call leaves the page. */
  readonly offline: boolean;
}

const defaults: Address = {
  page: 'anomaly',
  id: '42',
  role: 'admin',
  team: 'editor',
  scenario: 'default',
  backend: '',
  theme: 'system',
  locale: 'en',
  latency: 0,
  offline: false,
};

/** Longest latency that is taken, in milliseconds. */
const maximumLatency = 60_000;

/** Reads an address; a value that makes no sense counts as absent. */
export function parseAddress(url: URL): Address {
  const search = url.searchParams;
  const backlink = anomalyOfBacklink(url);
  return {
    page: backlink ? 'anomaly' : oneOf(pages, search.get('page'), defaults.page),
    id: backlink ?? numeral(search.get('id')) ?? defaults.id,
    role: oneOf(roles, search.get('role'), defaults.role),
    team: oneOf(teamPermissions, search.get('team'), defaults.team),
    scenario: oneOf(scenarios, search.get('scenario'), defaults.scenario),
    backend: parseBackend(search.get('backend')),
    theme: oneOf(themes, search.get('theme'), defaults.theme),
    locale: oneOf(languages, search.get('locale'), defaults.locale),
    latency: Math.min(Number(numeral(search.get('latency')) ?? defaults.latency), maximumLatency),
    offline: search.get('offline') === 'true',
  };
}

/** The query string of an address, without what is the default: `?page=anomaly&id=42`. */
export function addressSearch(address: Address): string {
  const search = new URLSearchParams({ page: address.page });
  if (address.page === 'anomaly') search.set('id', address.id);
  for (const key of ['role', 'team', 'scenario', 'backend', 'theme', 'locale', 'latency', 'offline'] as const) {
    if (address[key] !== defaults[key]) search.set(key, String(address[key]));
  }
  return `?${search}`;
}

/** An anomaly's address as tickets carry it (domain Y7): `/datastores/7/anomalies?id=42`, also behind a `#`. */
export function anomalyOfBacklink(url: URL): string | undefined {
  for (const link of [url, new URL(url.hash.slice(1), url.origin)]) {
    if (/^\/datastores\/\d+\/anomalies$/.test(link.pathname)) return numeral(link.searchParams.get('id'));
  }
  return undefined;
}

/** Only http and https: an address from the query string must not become a script. */
function parseBackend(text: string | null): string {
  if (text === null || text === 'msw') return text ?? '';
  if (!URL.canParse(text)) return '';
  const { protocol, origin } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? origin : '';
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null, otherwise: Value): Value {
  return values.find((value) => value === text) ?? otherwise;
}

const numeral = (text: string | null): string | undefined => (text !== null && /^\d+$/.test(text) ? text : undefined);
