import { seedInstance } from '../../scenarios/data/seed/instance-seed.js';
import type { Stage as SeedStage } from '../../scenarios/data/seed/stage.js';
import { prepareInstance } from '../../scenarios/prepare-instance.js';
import { anomaliesOf, incidentsOf } from '../../scenarios/scenario-data.js';
import { scenarios, type Scenario } from '../../scenarios/scenario.js';
import type { ServiceNowInstance, FaultName } from '../../servicenow/index.js';

/** `blank` is an instance without people, groups and incidents; the others are those of the playground. */
export const instanceScenarios = ['blank', ...scenarios] as const;

/** What an instance begins with. */
export type InstanceScenario = 'blank' | Scenario;

export interface Stage {
  readonly scenario: InstanceScenario;
  /** The seed of sys_ids, chance and generated data: the same one gives the same instance. */
  readonly seed: number;
  /** How many incidents are generated on top of the scenario's. */
  readonly incidents: number;
}

/** Where backlinks in the descriptions of a scenario's incidents lead, unless it is said otherwise. */
export const usualAppUrl = 'http://127.0.0.1:5173';

/** The password that the service account has in the scenario `expired`. */
const rotatedPassword = 'rotated';

/** What goes wrong in front of the backend in these scenarios goes wrong on the way to an instance without one. */
const faultOf: Partial<Record<InstanceScenario, FaultName>> = { slow: 'slow', failing: 'server-errors' };

/** Puts the people, groups and incidents of a scenario into a new instance, and the instance into the scenario's state. */
export function seedScenario(snow: ServiceNowInstance, scenario: InstanceScenario, { now, appUrl }: Pick<SeedStage, 'now' | 'appUrl'>): void {
  if (scenario === 'blank') return;
  seedInstance(snow.store, incidentsOf(scenario), { now, appUrl, origin: '', anomalies: anomaliesOf(scenario) });
  if (scenario === 'expired') snow.administration.setPassword('qualytics_integration', rotatedPassword);
  prepareInstance(snow, scenario);
  const fault = faultOf[scenario];
  if (fault) snow.faults.inject(fault);
}

/** What every instance has to sign in with. */
export const baseAccounts = {
  userNames: ['admin', 'qualytics_integration'],
  oauthClient: { clientId: 'mock-client', clientSecret: 'mock-secret' },
  apiKey: 'mock-api-key',
} as const;
