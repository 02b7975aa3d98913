import { remembered } from '../../../../common/remembered.js';

/** The slice of a list that is asked for. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly total: number;
}

interface LinkOptions {
  /** The total is not to be told, so no last page can be. */
  readonly countUnknown: boolean;
  /** Some instances send a `prev` of offset -1 on the first page of one record. */
  readonly prevQuirk: boolean;
}

/** Returns the address without the parameters of a page, up to where they go. */
const addressOf = remembered(({ origin, pathname, search }: URL): string => {
  const parts = search.slice(1).split('&');
  const kept = parts.filter((part) => part !== '' && !/^sysparm_(limit|offset)(=|$)/.test(part));
  return `${origin}${pathname}?${kept.map((part) => `${part}&`).join('')}`;
});

type Target = readonly [rel: string, offset: number];

/** Returns the `Link` header (servicenow-api.md 1.3); `undefined` when everything fits on one page. */
export function linkHeader(url: URL, page: Page, options: LinkOptions): string | undefined {
  const { limit, offset, total } = page;
  if (limit === 0 || (offset === 0 && total <= limit)) return undefined;
  const targets: Target[] = [['first', 0]];
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  if (offset > 0) targets.push(['prev', Math.max(0, Math.min(offset - limit, last))]);
  else if (options.prevQuirk && limit === 1) targets.push(['prev', -1]);
  if (offset + limit < total) targets.push(['next', offset + limit]);
  if (!options.countUnknown) targets.push(['last', last]);
  const address = addressOf(url);
  const link = ([rel, start]: Target) => `<${address}sysparm_limit=${limit}&sysparm_offset=${start}>;rel="${rel}"`;
  return targets.map(link).join(',');
}
