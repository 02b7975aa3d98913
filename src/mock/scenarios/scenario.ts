/** The named worlds that the playground, the stories and the tests share. */
export const scenarios = [
  'default',
  'empty',
  'not-connected',
  'jira',
  'disconnected',
  'deleted',
  'expired',
  'slow',
  'failing',
  'many',
  'next-release',
] as const;

/**
 * - `default`: ServiceNow is connected, anomaly 42 has two linked incidents;
 * - `empty`: connected, anomaly 42 has no linked ticket;
 * - `not-connected`: no integration, no links;
 * - `jira`: Jira is the active ticketing integration;
 * - `disconnected`: the integration was removed, links are historical records;
 * - `deleted`: one of anomaly 42's incidents was deleted in ServiceNow;
 * - `expired`: the service account's password was changed in ServiceNow;
 * - `slow`: every answer takes one and a half to three seconds;
 * - `failing`: the ticketing calls that matter answer 503;
 * - `many`: anomaly 42 has a thousand linked incidents;
 * - `next-release`: a backend that creates in four tables and sends the caller.
 */
export type Scenario = (typeof scenarios)[number];

export const isScenario = (name: string): name is Scenario => (scenarios as readonly string[]).includes(name);
