import type { LinkSeed as LinkRecord } from '../../../../backend/seed/backend-seed.js';
import type { ProductSeed } from '../../../product/product-seed.js';
import { hours, minutes } from '../age.js';
import type { AnomalySeed, LinkSeed } from '../anomalies/index.js';
import { datastores } from '../datastores.js';
import type { StatedIncident } from '../incidents/index.js';
import { anomalyRecord, iso } from './anomaly-record.js';
import { knownTicket } from './known-ticket.js';
import type { Stage } from './stage.js';

type CommentRecord = NonNullable<ProductSeed['comments']>[number];
type HistoryRecord = NonNullable<ProductSeed['history']>[number];

/** Returns the product's own data: datastores, anomalies, and what people did with them. */
export function hostSeed(stage: Stage): ProductSeed {
  return {
    datastores,
    anomalies: stage.anomalies.map((anomaly) => anomalyRecord(anomaly, stage)),
    comments: stage.anomalies.flatMap((anomaly) => commentsOf(anomaly, stage)),
    history: stage.anomalies.flatMap((anomaly) => historyOf(anomaly, stage)),
  };
}

/** Returns the links of the stage's anomalies, oldest first for each. */
export function linkRecords(incidents: readonly StatedIncident[], stage: Stage): LinkRecord[] {
  const byNumber = new Map(incidents.map((incident) => [incident.number, incident]));
  return stage.anomalies.flatMap(({ id, links = [] }) =>
    links.flatMap((link) => {
      const incident = byNumber.get(link.incident);
      return incident ? [linkRecord(id, link, incident, stage)] : [];
    }),
  );
}

/** Returns a link whose incident was read when it last changed, or an hour ago, but no less than two minutes ago. */
export function linkRecord(anomalyId: number, { by, age }: Omit<LinkSeed, 'incident'>, incident: StatedIncident, stage: Stage): LinkRecord {
  return {
    anomaly_id: anomalyId,
    ticket: knownTicket(incident, stage),
    linked_at: iso(stage.now - age),
    linked_by: by,
    last_synced_at: iso(stage.now - Math.min(Math.max(incident.updated, minutes(2)), hours(1))),
    instance_origin: stage.origin,
  };
}

function commentsOf({ id, comments = [] }: AnomalySeed, { now }: Stage): CommentRecord[] {
  return comments.map(({ by, age, text }) => ({ anomaly_id: id, by, text, at: iso(now - age) }));
}

function historyOf({ id, detected, changes = [], links = [] }: AnomalySeed, { now }: Stage): HistoryRecord[] {
  const events = [
    { kind: 'detected' as const, by: 'Qualytics', age: detected, text: 'Anomaly detected' },
    ...changes.map(({ to, by, age }) => ({ kind: 'status' as const, by, age, text: `Status changed to ${to}` })),
    ...links.map(({ incident, by, age }) => ({ kind: 'ticket' as const, by, age, text: `Linked ${incident}` })),
  ];
  return events.sort((a, b) => b.age - a.age).map(({ age, ...event }) => ({ ...event, anomaly_id: id, at: iso(now - age) }));
}
