import * as z from 'zod/mini';
import { open, ProviderId, Text } from './wire.js';

/** A ticket as the product documents it; values may be display values, times are UTC and carry no zone. */
export const Ticket = open({
  ticket_id: ProviderId,
  ticket_number: z.string().check(z.minLength(1)),
  title: Text,
  description: Text,
  status: Text,
  active: z.optional(z.boolean()),
  status_kind: z.optional(z.literal(['new', 'progress', 'hold', 'resolved', 'closed', 'canceled'])),
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
  comments_count: z.nullish(z.union([z.string(), z.int()])),
  metadata: z.optional(z.unknown()),
});
export type Ticket = z.infer<typeof Ticket>;
