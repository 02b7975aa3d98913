import type { SpecRow } from './row.js';
import { overview } from './section-0.js';
import { tableApi } from './section-1.js';
import { queryParameters } from './section-2.js';
import { incident } from './section-3.js';
import { otherEndpoints } from './section-4.js';

export type {  SpecRow } from './row.js';

/**
 * Every row of sections 0 to 4 of servicenow-api.md, in our own words and in its order. docs/mock-servicenow-spec.md
 * is made from it; a row without a test fails `npm test`.
 */
export const specRows: readonly SpecRow[] = [
  ...overview,
  ...tableApi,
  ...queryParameters,
  ...incident,
  ...otherEndpoints,
];
