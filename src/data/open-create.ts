import type { TicketingClient } from './client.js';
import { IdempotencyKey } from './idempotency-key.js';

/** The name under which an anomaly's attempt to create a ticket is kept. */
export const createAttemptName = (anomalyId: string): string => `create:${anomalyId}`;

/** Whether a create was sent for the anomaly, maybe by a page that is gone, and nobody knows yet what became of it. */
export const hasOpenCreate = ({ drafts }: TicketingClient, anomalyId: string): boolean =>
  IdempotencyKey.open(drafts, createAttemptName(anomalyId)) !== undefined;
