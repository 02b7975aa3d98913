import * as z from 'zod/mini';
import type { TicketingClient } from '../client.js';
import { openPayload } from './open-attempt.js';

/** The name under which an anomaly's attempt to create a ticket is kept. */
export const createAttemptName = (anomalyId: string): string => `create:${anomalyId}`;

const Titled = z.object({ title: z.string() });

/** The short description of a ticket that was sent for the anomaly and has no definite answer yet. */
export function openCreateTitle({ drafts }: TicketingClient, anomalyId: string): string | undefined {
  const open = z.safeParse(Titled, openPayload(drafts, createAttemptName(anomalyId)));
  return open.success ? open.data.title : undefined;
}

/** Whether a create was sent for the anomaly, maybe by a page that is gone, and nobody knows yet what became of it. */
export const hasOpenCreate = ({ drafts }: TicketingClient, anomalyId: string): boolean =>
  openPayload(drafts, createAttemptName(anomalyId)) !== undefined;
