import * as z from 'zod/mini';
import { isMoodName, moodCatalogue } from '../servicenow/faults/mood-catalogue.js';
import { scenarios } from './scenario.js';

/** The header that chooses a world where one host serves several. */
export const scenarioHeader = 'X-Mock-Scenario';

/** Tells {@link WorldInfo}. A route of the hosts, no part of the contract. */
export const worldPath = '/__mock/world';
/** `POST`: begins the world anew and tells its {@link WorldInfo}. */
export const resetPath = '/__mock/reset';

/** `PUT` {@link InstanceMood}: puts the world's instance into a mood and tells its {@link WorldInfo}. */
export const moodPath = '/__mock/mood';

/** The one mood that the instance is to be in; none makes it well. */
export const InstanceMood = z.object({ mood: z.nullable(z.enum(Object.keys(moodCatalogue).filter(isMoodName))) });
export type InstanceMood = z.infer<typeof InstanceMood>;

/** What a host tells about a world. */
export const WorldInfo = z.object({
  scenario: z.enum(scenarios),
  /** Where the mock ServiceNow instance is. */
  servicenowUrl: z.string(),
  /** The names of the moods that it is in. */
  moods: z._default(z.array(z.string()), []),
});
export type WorldInfo = z.infer<typeof WorldInfo>;
