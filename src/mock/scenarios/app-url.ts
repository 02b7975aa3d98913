import type { Scenario } from './scenario.js';

/**
 * Returns the product's address for backlinks of a world: the playground's page, with what leads it back to this world.
 * A backlink's path is appended to it, so a query comes with a `#` behind which the playground reads that path.
 */
export function appUrl(page: string, scenario: Scenario, backend = ''): string {
  const search = new URLSearchParams();
  if (backend) search.set('backend', backend);
  if (scenario !== 'default') search.set('scenario', scenario);
  return search.size === 0 ? page.replace(/\/$/, '') : `${page}?${search}#`;
}
