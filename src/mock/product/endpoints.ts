import { endpoint } from '../../contract/endpoint.js';
import { pageOf } from '../../contract/page.js';
import { strict } from '../../contract/strict/strict-endpoint.js';
import { nothing, pageOf as strictPageOf } from '../../contract/strict/wire.js';
import { Anomaly, AnomalySummary, AnomalyUpdate, Comment, CommentCreate, HistoryEvent } from './schemas.js';

const listAnomalies = endpoint({
  method: 'GET',
  path: '/api/anomalies',
  summary: 'Lists the anomalies, newest first.',
  documented: false,
  query: ['page', 'size'],
  answer: pageOf(AnomalySummary),
  problems: [],
});

const getAnomaly = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}',
  summary: 'Reads an anomaly with its failed checks and source records.',
  documented: true,
  answer: Anomaly,
  problems: ['not-found'],
});

const updateAnomaly = endpoint({
  method: 'PUT',
  path: '/api/anomalies/{anomaly_id}',
  summary: 'Acknowledges an anomaly, reopens it, or restores an archived one.',
  documented: true,
  body: AnomalyUpdate,
  answer: Anomaly,
  problems: ['not-found', 'invalid-request'],
});

const archiveAnomaly = endpoint({
  method: 'DELETE',
  path: '/api/anomalies/{anomaly_id}',
  summary: 'Archives an anomaly with a status: `?archive=true&status=Resolved`.',
  documented: true,
  query: ['archive', 'status'],
  status: 204,
  problems: ['not-found', 'invalid-request'],
});

const listComments = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/comments',
  summary: 'Lists the comments, oldest first.',
  documented: false,
  query: ['page', 'size'],
  answer: pageOf(Comment),
  problems: ['not-found'],
});

const addComment = endpoint({
  method: 'POST',
  path: '/api/anomalies/{anomaly_id}/comments',
  summary: 'Comments on an open anomaly.',
  documented: false,
  body: CommentCreate,
  status: 201,
  answer: Comment,
  problems: ['not-found', 'invalid-request'],
});

const listHistory = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/history',
  summary: 'Lists what happened to an anomaly, newest first.',
  documented: false,
  query: ['page', 'size'],
  answer: pageOf(HistoryEvent),
  problems: ['not-found'],
});

/** The host page's own calls: routes of the mock alone, not of the contract (domain A, W). */
export const hostEndpoints = {
  listAnomalies,
  getAnomaly,
  updateAnomaly,
  archiveAnomaly,
  listComments,
  addComment,
  listHistory,
} as const;

/** The same calls by what the backend sends. */
export const strictHostEndpoints = {
  listAnomalies: strict(listAnomalies, nothing, strictPageOf(AnomalySummary)),
  getAnomaly: strict(getAnomaly, nothing, Anomaly),
  updateAnomaly: strict(updateAnomaly, AnomalyUpdate, Anomaly),
  archiveAnomaly: strict(archiveAnomaly, nothing, nothing),
  listComments: strict(listComments, nothing, strictPageOf(Comment)),
  addComment: strict(addComment, CommentCreate, Comment),
  listHistory: strict(listHistory, nothing, strictPageOf(HistoryEvent)),
} as const;
