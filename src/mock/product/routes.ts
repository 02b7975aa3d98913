import * as z from 'zod/mini';
import { paginate } from '../../backend/http/pages.js';
import type { Routes } from '../../backend/http/route.js';
import { invalidField, notFound } from '../../backend/problems/problem-error.js';
import type { AnomalyService } from './anomaly-service.js';
import type { strictHostEndpoints } from './endpoints.js';
import type { ProductData } from './product-data.js';
import type { AnomalySeed } from './product-seed.js';
import { AnomalySummary, ArchiveStatus } from './schemas.js';

/** Serves the host page's own calls (domain A). */
export function hostRoutes(data: ProductData, service: AnomalyService): Routes<typeof strictHostEndpoints> {
  const find = ({ anomaly_id }: { anomaly_id: string }): AnomalySeed => {
    const anomaly = data.anomalies.get(Number(anomaly_id));
    if (!anomaly) throw notFound('anomaly');
    return anomaly;
  };
  return {
    listAnomalies: { access: 'view', handle: ({ query }) => paginate(newestFirst(data), query) },
    getAnomaly: {
      access: 'view',
      handle: ({ params, user }) => {
        const anomaly = find(params);
        return { ...withDatastore(anomaly, data), allowed: service.allowed(anomaly, user) };
      },
    },
    updateAnomaly: {
      access: 'acknowledge',
      handle: async ({ params, body, user }) => {
        const anomaly = find(params);
        await service.setOpen(anomaly, body.status, user);
        return { ...withDatastore(anomaly, data), allowed: service.allowed(anomaly, user) };
      },
    },
    archiveAnomaly: {
      access: 'archive',
      handle: ({ params, query, user }) => service.archive(find(params), archiveStatus(query), user),
    },
    listComments: { access: 'view', handle: ({ params, query }) => paginate(data.commentsOf(find(params).id), query) },
    addComment: { access: 'comment', handle: ({ params, body, user }) => service.comment(find(params), body.text, user) },
    listHistory: { access: 'view', handle: ({ params, query }) => paginate(data.historyOf(find(params).id), query) },
  };
}

function newestFirst(data: ProductData): AnomalySummary[] {
  const anomalies = [...data.anomalies.values()].sort((a, b) => b.detected_at.localeCompare(a.detected_at));
  return anomalies.map((anomaly) => z.parse(AnomalySummary, withDatastore(anomaly, data)));
}

const withDatastore = (anomaly: AnomalySeed, { datastores }: ProductData) => ({
  ...anomaly,
  datastore: datastores.get(anomaly.datastore) ?? { id: anomaly.datastore, name: `Datastore ${anomaly.datastore}`, type: '' },
});

/** Without `archive=true` the product deletes for good, which this mock does not offer. */
function archiveStatus({ archive, status }: { archive?: string | undefined; status?: string | undefined }): ArchiveStatus {
  if (archive !== 'true') throw invalidField('archive', 'Anomalies are archived, not deleted. Send archive=true.');
  const known = ArchiveStatus.options.find((option) => option === status);
  if (!known) throw invalidField('status', `Archive an anomaly as one of ${ArchiveStatus.options.join(', ')}.`);
  return known;
}
