import * as z from 'zod/mini';
import { paginate } from '../http/pages.js';
import { invalidField } from '../http/problem-error.js';
import type { Routes } from '../http/route.js';
import { anomalyIn } from '../routes/anomaly.js';
import type { AnomalySeed } from '../seed.js';
import type { Services } from '../services.js';
import type { Store } from '../store.js';
import { AnomalyDesk } from './anomaly-desk.js';
import type { strictHostEndpoints } from './endpoints.js';
import { AnomalySummary, ArchiveStatus } from './schemas.js';

/** The host page's own calls (domain A). */
export function hostRoutes(services: Services): Routes<typeof strictHostEndpoints> {
  const { store } = services;
  const desk = new AnomalyDesk(services);
  return {
    listAnomalies: { access: 'view', handle: ({ query }) => paginate(newestFirst(store), query) },
    getAnomaly: {
      access: 'view',
      handle: ({ params, user }) => {
        const anomaly = anomalyIn(store, params);
        return { ...withDatastore(anomaly, store), allowed: desk.allowed(anomaly, user) };
      },
    },
    updateAnomaly: {
      access: 'acknowledge',
      handle: ({ params, body, user }) => {
        const anomaly = anomalyIn(store, params);
        desk.setOpen(anomaly, body.status, user);
        return { ...withDatastore(anomaly, store), allowed: desk.allowed(anomaly, user) };
      },
    },
    archiveAnomaly: {
      access: 'archive',
      handle: ({ params, query, user }) => desk.archive(anomalyIn(store, params), archiveStatus(query), user),
    },
    listComments: { access: 'view', handle: ({ params, query }) => paginate(store.commentsOf(anomalyIn(store, params).id), query) },
    addComment: { access: 'comment', handle: ({ params, body, user }) => desk.comment(anomalyIn(store, params), body.text, user) },
    listHistory: { access: 'view', handle: ({ params, query }) => paginate(store.historyOf(anomalyIn(store, params).id), query) },
  };
}

function newestFirst(store: Store): AnomalySummary[] {
  const anomalies = [...store.anomalies.values()].sort((a, b) => b.detected_at.localeCompare(a.detected_at));
  return anomalies.map((anomaly) => z.parse(AnomalySummary, withDatastore(anomaly, store)));
}

const withDatastore = (anomaly: AnomalySeed, store: Store) => ({
  ...anomaly,
  datastore: store.datastores.get(anomaly.datastore) ?? { id: anomaly.datastore, name: `Datastore ${anomaly.datastore}`, type: '' },
});

/** Without `archive=true` the product deletes for good, which this mock does not offer. */
function archiveStatus({ archive, status }: { archive?: string; status?: string }): ArchiveStatus {
  if (archive !== 'true') throw invalidField('archive', 'Anomalies are archived, not deleted: send archive=true.');
  const known = ArchiveStatus.options.find((option) => option === status);
  if (!known) throw invalidField('status', `Archive an anomaly as one of ${ArchiveStatus.options.join(', ')}.`);
  return known;
}
