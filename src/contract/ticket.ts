import * as z from 'zod/mini';
import { Answer, demanded, Filled, Id, lenient, MaybeId, oneOf, Text } from './wire.js';

/**
 * A ServiceNow incident as the backend shows it. Every value is text and may be a display value
 * (`4 - Low`, `Unknown (New)`); times are UTC and carry no zone (`2024-01-15 10:30:00`).
 */
export const Ticket = z.object({
  /** The provider's own key of the ticket, opaque here; of ServiceNow's, the sys_id. */
  ticket_id: Id,
  ticket_number: Filled,
  title: Text,
  description: Text,
  /** A state code or label (domain L4); `''` or `Unknown` when it could not be read. */
  status: Text,
  /**
   * Whether the provider still takes it for work to be done, whatever the state is called; ServiceNow has so until it is closed. Undefined when
   * the backend does not say: then the state tells.
   */
  active: Answer,
  /** What kind of state that is, in whatever language `status` names it. Undefined when the backend does not say: then code and English name tell. */
  status_kind: oneOf(['new', 'progress', 'hold', 'resolved', 'closed', 'canceled'], undefined),
  priority: Text,
  urgency: Text,
  impact: Text,
  category: Text,
  subcategory: Text,
  created_at: Text,
  updated_at: Text,
  resolved_at: Text,
  closed_at: Text,
  assigned_to: Text,
  assigned_group: Text,
  requester: Text,
  /** The incident's web address (domain Y8); untrusted: see `LinkedTicket.instance_origin`. */
  url: Text,
  comments_count: lenient(Text, ''),
  /** Whatever the backend adds; nothing here reads it. */
  metadata: z.optional(z.unknown()),
});
export type Ticket = z.infer<typeof Ticket>;

const Part = z.object({ ...Ticket.shape, ticket_id: MaybeId, ticket_number: Text });

/** A ticket that exists, of which the answer may say its key or its number alone: the other one is `''` then. */
export const TicketInPart = demanded('a ticket', (value): Ticket | undefined => {
  const { data } = z.safeParse(Part, value);
  return data?.ticket_id || data?.ticket_number ? data : undefined;
});

/** The same, key and number standing in for each other: it can be shown. */
export const NamedTicket = z.pipe(
  TicketInPart,
  z.transform((ticket): Ticket => ({ ...ticket, ticket_id: ticket.ticket_id || ticket.ticket_number, ticket_number: ticket.ticket_number || ticket.ticket_id })),
);
