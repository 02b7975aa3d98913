import { endpoint } from '../../contract/endpoint.js';
import { pageOf } from '../../contract/page.js';
import { strict } from '../../contract/strict/strict-endpoint.js';
import { nothing, pageOf as strictPageOf } from '../../contract/strict/wire.js';
import { Anomaly, AnomalySummary, AnomalyUpdate, Comment, CommentCreate, HistoryEvent } from './schemas.js';

const listAnomalies = endpoint({
  method: 'GET',
  path: '/api/anomalies',
  query: ['page', 'size'],
  answer: pageOf(AnomalySummary),
});

const getAnomaly = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}',
  answer: Anomaly,
});

const updateAnomaly = endpoint({
  method: 'PUT',
  path: '/api/anomalies/{anomaly_id}',
  body: AnomalyUpdate,
  answer: Anomaly,
});

const archiveAnomaly = endpoint({
  method: 'DELETE',
  path: '/api/anomalies/{anomaly_id}',
  query: ['archive', 'status'],
  status: 204,
});

const listComments = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/comments',
  query: ['page', 'size'],
  answer: pageOf(Comment),
});

const addComment = endpoint({
  method: 'POST',
  path: '/api/anomalies/{anomaly_id}/comments',
  body: CommentCreate,
  status: 201,
  answer: Comment,
});

const listHistory = endpoint({
  method: 'GET',
  path: '/api/anomalies/{anomaly_id}/history',
  query: ['page', 'size'],
  answer: pageOf(HistoryEvent),
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
  listAnomalies: strict(listAnomalies, nothing, strictPageOf(AnomalySummary), {
    summary: 'Lists the anomalies, newest first.',
    problems: [],
  }),
  getAnomaly: strict(getAnomaly, nothing, Anomaly, {
    summary: 'Reads an anomaly with its failed checks and source records.',
    problems: ['not-found'],
  }),
  updateAnomaly: strict(updateAnomaly, AnomalyUpdate, Anomaly, {
    summary: 'Acknowledges an anomaly, reopens it, or restores an archived one.',
    problems: ['not-found', 'invalid-request'],
  }),
  archiveAnomaly: strict(archiveAnomaly, nothing, nothing, {
    summary: 'Archives an anomaly with a status: `?archive=true&status=Resolved`.',
    problems: ['not-found', 'invalid-request'],
  }),
  listComments: strict(listComments, nothing, strictPageOf(Comment), {
    summary: 'Lists the comments, oldest first.',
    problems: ['not-found'],
  }),
  addComment: strict(addComment, CommentCreate, Comment, {
    summary: 'Comments on an open anomaly.',
    problems: ['not-found', 'invalid-request'],
  }),
  listHistory: strict(listHistory, nothing, strictPageOf(HistoryEvent), {
    summary: 'Lists what happened to an anomaly, newest first.',
    problems: ['not-found'],
  }),
} as const;
