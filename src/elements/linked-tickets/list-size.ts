import type { Client } from '../../data/client/client.js';

/** Of a list that has not been read yet: most anomalies have a ticket or two. */
const usual = 2;
/** More than fill a window need not be drawn before they are there. */
const most = 12;

/** How many tickets each anomaly had, for as long as the page lives. */
const sizes = new WeakMap<Client['state'], Map<string, number>>();

/** Returns how many rows an anomaly's list will most likely have: as many as the last time. */
export const expectedSize = ({ state }: Client, anomalyId: string): number => Math.min(sizes.get(state)?.get(anomalyId) || usual, most);

/** Remembers how many tickets an anomaly has. */
export function rememberSize({ state }: Client, anomalyId: string, size: number): void {
  const known = sizes.get(state) ?? new Map<string, number>();
  sizes.set(state, known.set(anomalyId, size));
}

/** Forgets how many there were: what one user has seen is none of the next one's business. */
export const forgetSizes = ({ state }: Client): boolean => sizes.delete(state);
