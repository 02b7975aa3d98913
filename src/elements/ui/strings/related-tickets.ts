import type { Relation } from '../../../contract/related-tickets.js';

const relations: Readonly<Record<Relation, string>> = {
  anomaly: 'linked to this anomaly',
  table: 'same table',
  datastore: 'same datastore',
};

/** Words for the open incidents that may be about the same thing. */
export const relatedText = {
  checking: 'Looking for open incidents about the same thing…',
  none: 'No open incident on this anomaly, its table or its datastore.',
  unknown: 'Whether an open incident covers this already could not be looked up.',
  found: (count: number): string =>
    count === 1 ? '1 open incident may be about the same thing' : `${count} open incidents may be about the same thing`,
  why: (relation: Relation, anomalies: number): string =>
    anomalies > 1 ? `${relations[relation]} · on ${anomalies} anomalies` : relations[relation],
  writes: 'Link instead adds the anomaly’s details, as shown under Description, to that incident’s description, and a work note.',
  link: 'Link instead',
  linking: 'Linking…',
  more: (count: number): string => `Show ${count} more`,
};
