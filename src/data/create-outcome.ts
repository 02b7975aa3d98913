import type { TicketCreated } from '../contract/plain/create-ticket.js';
import type { Client } from './client/client.js';
import { ticketRef, type TicketRef } from './ticket-ref.js';

/** What came of a create dialog, or of a create. */
export type CreateOutcome =
  /** An incident was created; `linked` is false where it could not be linked to the anomaly, `linkId` undefined where nobody has said it. */
  | { readonly kind: 'created'; readonly ticket: TicketRef; readonly linked: boolean; readonly linkId: string | undefined }
  /** An existing ticket was linked instead. */
  | { readonly kind: 'linked'; readonly ticket: TicketRef }
  /** The page has taken over, by its answer to `ticketing-before-create` or `ticketing-before-link`; `ticket` where it named one. */
  | { readonly kind: 'taken-over'; readonly ticket: TicketRef | undefined }
  /** Nothing: it was closed. */
  | { readonly kind: 'none' };

/** @internal Returns what a page is told of a ticket that was created. */
export const createdOutcome = (client: Client, { ticket, linked, link_id, instance_origin }: TicketCreated): Extract<CreateOutcome, { kind: 'created' }> => ({
  kind: 'created',
  ticket: ticketRef(client, ticket, instance_origin),
  linked,
  linkId: link_id || undefined,
});
