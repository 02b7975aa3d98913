import type { Group, Query } from './ast.js';

/** Returns a query whose rows must match further groups, too, whichever of its alternatives they match. */
export function restrict(query: Query, groups: readonly Group[]): Query {
  const alternatives = query.alternatives.length > 0 ? query.alternatives : [[]];
  return { ...query, alternatives: alternatives.map((alternative) => [...alternative, ...groups]) };
}
