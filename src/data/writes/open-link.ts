import * as z from 'zod/mini';
import { Id } from '../../contract/wire.js';
import type { TicketingClient } from '../client.js';
import { openPayload } from './open-attempt.js';

/** The incident that an attempt to link is about, as it outlives a reload. */
export const LinkTarget = z.object({ ticket_id: Id, ticket_number: z.string() });
export type LinkTarget = z.infer<typeof LinkTarget>;

/** What an attempt to link to this anomaly is kept under. */
export const linkAttemptName = (anomalyId: string): string => `link:${anomalyId}`;

/** The incident whose link has no definite answer yet, maybe sent by a page that is gone. */
export function openLinkTarget({ drafts }: TicketingClient, anomalyId: string): LinkTarget | undefined {
  const open = z.safeParse(LinkTarget, openPayload(drafts, linkAttemptName(anomalyId)));
  return open.success ? open.data : undefined;
}
