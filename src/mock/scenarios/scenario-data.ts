import type { IntegrationSeed } from '../../backend/seed/backend-seed.js';
import type { WorldSeed } from '../product/product-seed.js';
import { statusNote } from '../../backend/wording/notes.js';
import { days, hours, minutes } from './data/age.js';
import { anomalies, type AnomalySeed } from './data/anomalies/index.js';
import { closedRecordLinks } from './data/seed/closed-records.js';
import { incidents, type StatedIncident } from './data/incidents/index.js';
import { manyIncidents } from './data/incidents/many.js';
import { retiredDefaults } from './data/seed/retired-defaults.js';
import type { Scenario } from './scenario.js';
import { iso } from './data/seed/anomaly-record.js';
import { hostSeed, linkRecord, linkRecords } from './data/seed/backend-seed.js';
import type { Stage } from './data/seed/stage.js';

/** The anomaly that the scenarios are about. */
const mainAnomaly = 42;

/** The incident of the main anomaly that `deleted` lacks. */
const deletedIncident = 'INC0010017';

/** How many incidents the main anomaly links in a scenario that is about their number, its two of every day among them. */
const linkCounts: Partial<Record<Scenario, number>> = { dozens: 60, many: 1000 };

/** Returns the incidents that the instance of a scenario holds. */
export function incidentsOf(scenario: Scenario): readonly StatedIncident[] {
  if (scenario === 'deleted') return incidents.filter(({ number }) => number !== deletedIncident);
  return [...incidents, ...extraIncidents(scenario)];
}

/** A closed incident that the main anomaly links in `sync-failing` and `retired`. */
const closedIncident = 'INC0009311';

/** Returns the anomalies of a scenario, without the links that it does not have. */
export function anomaliesOf(scenario: Scenario): readonly AnomalySeed[] {
  const change = changed[scenario];
  const all = change ? anomalies.map((anomaly) => (anomaly.id === mainAnomaly ? change(anomaly) : anomaly)) : anomalies;
  return all.map((anomaly) => (hasLinks(scenario, anomaly.id) ? anomaly : { ...anomaly, links: [] }));
}

/** What the main anomaly of a scenario is like, where it is not that of every day. */
const changed: Partial<Record<Scenario, (anomaly: AnomalySeed) => AnomalySeed>> = { 'sync-failing': acknowledged, retired: withClosed };

/** Returns the main anomaly with a closed incident among its links. */
function withClosed(anomaly: AnomalySeed): AnomalySeed {
  return { ...anomaly, links: [...(anomaly.links ?? []), { incident: closedIncident, by: 'Samir Haddad', age: hours(3) }] };
}

/** Returns the main anomaly after somebody has acknowledged it, a closed incident among its links. */
function acknowledged(anomaly: AnomalySeed): AnomalySeed {
  return { ...withClosed(anomaly), status: 'Acknowledged', changes: [{ to: 'Acknowledged', by: 'Samir Haddad', age: acknowledgedAge }] };
}

/** How long ago that was, in milliseconds: the notes of it still wait. */
const acknowledgedAge = minutes(4);

/** Returns what the backend of a scenario begins with. */
export function backendSeedOf(scenario: Scenario, stage: Stage): WorldSeed {
  const integration = integrationOf(scenario, stage);
  const links = linksOf(scenario, stage);
  return { ...hostSeed(stage), links, ...(integration && { integration: askedBefore(scenario, integration, links) }) };
}

/** ServiceNow answered when links were last read; in `empty` the connection has not been of use yet. */
function askedBefore(scenario: Scenario, integration: IntegrationSeed, links: WorldSeed['links'] = []): IntegrationSeed {
  const [checked] = links.flatMap(({ last_synced_at }) => last_synced_at ?? []).sort().reverse();
  return integration.type === 'servicenow' && scenario !== 'empty' && checked !== undefined ? { ...integration, checked } : integration;
}

const extraIncidents = (scenario: Scenario): StatedIncident[] => manyIncidents((linkCounts[scenario] ?? 2) - 2);

function hasLinks(scenario: Scenario, anomalyId: number): boolean {
  if (scenario === 'not-connected' || scenario === 'no-basic' || scenario === 'jira') return false;
  return scenario !== 'empty' || anomalyId !== mainAnomaly;
}

function integrationOf(scenario: Scenario, { now, origin }: Stage): IntegrationSeed | undefined {
  const about = { created_by: 'Alma Ferreira', created: iso(now - days(60)) };
  switch (scenario) {
    case 'not-connected':
    case 'no-basic':
    case 'disconnected':
      return undefined;
    case 'jira':
      return { type: 'jira', api_url: 'https://acme.atlassian.net', ...about };
    default:
      return {
        type: 'servicenow',
        api_url: origin,
        credentials: 'qualytics_integration:integration',
        ...about,
        defaults: { title: '{table}: {check}', ...(scenario === 'retired' && retiredDefaults) },
      };
  }
}

function linksOf(scenario: Scenario, stage: Stage): WorldSeed['links'] {
  // Of `deleted`, too, all are known: the backend still has the link to what ServiceNow has lost.
  const everyday = linkRecords(incidents, stage);
  if (scenario === 'sync-failing') return everyday.map((link) => (link.anomaly_id === mainAnomaly ? { ...link, waiting: [waitingNote(stage)] } : link));
  if (scenario === 'retired') return [...everyday, ...closedRecordLinks(mainAnomaly, stage)];
  const link = { by: 'Sofia Lindqvist', age: hours(1) };
  return [...everyday, ...extraIncidents(scenario).map((incident) => linkRecord(mainAnomaly, link, incident, stage))];
}

const waitingNote = ({ now }: Stage): string => statusNote('Acknowledged', now - acknowledgedAge);
