import { canceledIncidents } from './canceled.js';
import { closedIncidents, resolvedIncidents } from './done.js';
import { incidentsInProgress } from './in-progress.js';
import type { DoneSeed, IncidentSeed, OnHoldSeed } from './incident-seed.js';
import { newIncidents } from './new.js';
import { incidentsOnHold } from './on-hold.js';

export type { DoneSeed, IncidentSeed, OnHoldSeed } from './incident-seed.js';

/** An incident with its state code (`servicenow-api.md 3.2`). */
export type StatedIncident = { readonly state: 1 | 2 | 3 | 6 | 7 | 8 } & IncidentSeed & Partial<OnHoldSeed> & Partial<DoneSeed>;

/** The forty incidents of the instance, in all six states. */
export const incidents: readonly StatedIncident[] = [
  ...newIncidents.map((seed) => ({ ...seed, state: 1 as const })),
  ...incidentsInProgress.map((seed) => ({ ...seed, state: 2 as const })),
  ...incidentsOnHold.map((seed) => ({ ...seed, state: 3 as const })),
  ...resolvedIncidents.map((seed) => ({ ...seed, state: 6 as const })),
  ...closedIncidents.map((seed) => ({ ...seed, state: 7 as const })),
  ...canceledIncidents.map((seed) => ({ ...seed, state: 8 as const })),
];
