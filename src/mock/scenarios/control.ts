import * as z from 'zod/mini';
import { scenarios } from './scenario.js';

/** The header that chooses a world where one host serves several. */
export const scenarioHeader = 'X-Mock-Scenario';

/** Tells {@link WorldInfo}. A route of the hosts, no part of the contract. */
export const worldPath = '/__mock/world';
/** `POST`: begins the world anew and tells its {@link WorldInfo}. */
export const resetPath = '/__mock/reset';

/** What a host tells about a world. */
export const WorldInfo = z.object({
  scenario: z.enum(scenarios),
  /** Where the mock ServiceNow instance is. */
  servicenowUrl: z.string(),
});
export type WorldInfo = z.infer<typeof WorldInfo>;
