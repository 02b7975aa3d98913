import type { Api } from '../../api/index.js';
import { hostEndpoints } from '../../mock/product/endpoints.js';
import type { Anomaly, AnomalySummary, ArchiveStatus, Comment, HistoryEvent, OpenStatus } from '../../mock/product/schemas.js';

export type { Anomaly, AnomalySummary, ArchiveStatus, Comment, HistoryEvent };
export { ArchiveStatus as ArchiveStatuses } from '../../mock/product/schemas.js';

const wholePage = { page: 1, size: 100 };

/** The host page's own calls, parsed by the mock's schemas. Each rejects with a TicketingError. */
export const readAnomalies = async (api: Api, signal: AbortSignal): Promise<readonly AnomalySummary[]> =>
  (await api.call(hostEndpoints.listAnomalies, { query: wholePage, signal })).items;

export const readAnomaly = (api: Api, anomaly_id: string, signal: AbortSignal): Promise<Anomaly> =>
  api.call(hostEndpoints.getAnomaly, { params: { anomaly_id }, signal });

/** Acknowledges an open anomaly, or restores an archived one. */
export const setStatus = (api: Api, anomaly_id: string, status: OpenStatus): Promise<Anomaly> =>
  api.call(hostEndpoints.updateAnomaly, { params: { anomaly_id }, body: { status } });

export const archive = (api: Api, anomaly_id: string, status: ArchiveStatus): Promise<undefined> =>
  api.call(hostEndpoints.archiveAnomaly, { params: { anomaly_id }, query: { archive: 'true', status } });

export const readComments = async (api: Api, anomaly_id: string, signal: AbortSignal): Promise<readonly Comment[]> =>
  (await api.call(hostEndpoints.listComments, { params: { anomaly_id }, query: wholePage, signal })).items;

export const addComment = (api: Api, anomaly_id: string, text: string): Promise<Comment> =>
  api.call(hostEndpoints.addComment, { params: { anomaly_id }, body: { text } });

export const readHistory = async (api: Api, anomaly_id: string, signal: AbortSignal): Promise<readonly HistoryEvent[]> =>
  (await api.call(hostEndpoints.listHistory, { params: { anomaly_id }, query: wholePage, signal })).items;
