import { createServiceNow, generateIncidents, type ServiceNowInstance } from '../../src/mock/servicenow/index.js';

export const many = 100_000;
export const few = 1_000;

/** An instance that holds so many generated incidents. */
export function instanceOf(count: number): ServiceNowInstance {
  const snow = createServiceNow();
  generateIncidents(snow.store, { seed: 7, count });
  return snow;
}

/** An entry from somewhere in the middle, a different one each turn. */
export function entryAt<Item>(items: readonly Item[], turn: number): Item {
  const item = items[(turn * 7919 + (items.length >>> 1)) % items.length];
  if (item === undefined) throw new RangeError('There is nothing to take an entry from');
  return item;
}
