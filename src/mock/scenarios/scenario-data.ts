import type { BackendSeed, IntegrationSeed } from '../backend/seed.js';
import { days, hours } from './data/age.js';
import { anomalies, type AnomalySeed } from './data/anomalies/index.js';
import { incidents, type StatedIncident } from './data/incidents/index.js';
import { manyIncidents } from './data/many.js';
import type { Scenario } from './scenario.js';
import { iso } from './data/seed/anomaly-record.js';
import { hostSeed, linkRecord, linkRecords } from './data/seed/backend-seed.js';
import type { Stage } from './data/seed/stage.js';

/** The anomaly that the scenarios are about. */
export const mainAnomaly = 42;

/** The incident of the main anomaly that `deleted` lacks. */
export const deletedIncident = 'INC0010017';

/** How many incidents the main anomaly links in `many`, its two of every day among them. */
const manyLinks = 1000;

/** The incidents that the instance of a scenario holds. */
export function incidentsOf(scenario: Scenario): readonly StatedIncident[] {
  if (scenario === 'deleted') return incidents.filter(({ number }) => number !== deletedIncident);
  return scenario === 'many' ? [...incidents, ...extraIncidents()] : incidents;
}

/** The anomalies of a scenario, without the links that it does not have. */
export function anomaliesOf(scenario: Scenario): readonly AnomalySeed[] {
  return anomalies.map((anomaly) => (hasLinks(scenario, anomaly.id) ? anomaly : { ...anomaly, links: [] }));
}

/** What the backend of a scenario begins with. */
export function backendSeedOf(scenario: Scenario, stage: Stage): BackendSeed {
  const integration = integrationOf(scenario, stage);
  return { ...hostSeed(stage), links: linksOf(scenario, stage), ...(integration && { integration }) };
}

const extraIncidents = (): StatedIncident[] => manyIncidents(manyLinks - 2);

function hasLinks(scenario: Scenario, anomalyId: number): boolean {
  if (scenario === 'not-connected' || scenario === 'jira') return false;
  return scenario !== 'empty' || anomalyId !== mainAnomaly;
}

function integrationOf(scenario: Scenario, { now, origin }: Stage): IntegrationSeed | undefined {
  const about = { created_by: 'Alma Ferreira', created: iso(now - days(60)) };
  switch (scenario) {
    case 'not-connected':
    case 'disconnected':
      return undefined;
    case 'jira':
      return { type: 'jira', api_url: 'https://acme.atlassian.net', ...about };
    default:
      return { type: 'servicenow', api_url: origin, credentials: 'qualytics_integration:integration', ...about };
  }
}

function linksOf(scenario: Scenario, stage: Stage): BackendSeed['links'] {
  // Of `deleted`, too, all are known: the backend still has the link to what ServiceNow has lost.
  const everyday = linkRecords(incidents, stage);
  if (scenario !== 'many') return everyday;
  const link = { by: 'Sofia Lindqvist', age: hours(1) };
  return [...everyday, ...extraIncidents().map((incident) => linkRecord(mainAnomaly, link, incident, stage))];
}
