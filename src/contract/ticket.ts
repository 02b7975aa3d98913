import * as z from 'zod/mini';
import type * as types from './plain/ticket.js';
import { Answer, demanded, Filled, Id, lenient, MaybeId, object, oneOf, Text } from './wire.js';

export const Ticket = object({
  ticket_id: Id,
  ticket_number: Filled,
  title: Text,
  description: Text,
  status: Text,
  active: Answer,
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
  url: Text,
  comments_count: lenient(Text, ''),
  metadata: z.optional(z.unknown()),
}) satisfies z.ZodMiniType<types.Ticket>;
export type Ticket = types.Ticket;

const Part = object({ ...Ticket.shape, ticket_id: MaybeId, ticket_number: Text });

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
