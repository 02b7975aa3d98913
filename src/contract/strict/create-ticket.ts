import * as z from 'zod/mini';
import { createTicket, getFormSpecification, previewCreate, type createTicketEndpoints } from '../create-ticket.js';
import { BlockOutcome, WritePreview } from './link-ticket.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Ticket } from './ticket.js';
import { Id, nothing, open, Origin, Text } from './wire.js';
import { readProblems, writeProblems } from './expected-problems.js';

/** A new ticket: every value is a string, those that the form has no name for among them. */
export const TicketCreate = z.catchall(
  z.object({
    title: z.string().check(z.minLength(1), z.maxLength(160)),
    description: z._default(z.string(), ''),
  }),
  z.string(),
);
export type TicketCreate = z.infer<typeof TicketCreate>;

export const Choice = open({ label: z.string(), value: z.string(), dependent_value: z.optional(z.string()) });

export const FormField = open({
  field: z.string().check(z.minLength(1)),
  title: z.string(),
  type: z.string().check(z.minLength(1)),
  required: z.boolean(),
  values: z.array(Choice),
  default: Text,
  placeholder: Text,
  info: Text,
  group: Text,
  max_length: z.optional(z.int().check(z.positive())),
  depends_on: z.optional(z.string()),
  suggestions: z.optional(z.array(z.string())),
  default_label: z.optional(z.string()),
  default_reason: z.optional(z.string()),
  priorities: z.optional(z.array(Choice)),
  samples: z.optional(z.record(z.string(), z.string())),
});
export type FormField = z.infer<typeof FormField>;

export const DroppedField = open({ field: z.string(), sent: z.string(), stored: z.string() });
export type DroppedField = z.infer<typeof DroppedField>;

export const RecentTicket = open({ ticket_id: Id, ticket_number: z.string() });
export type RecentTicket = z.infer<typeof RecentTicket>;

export const TicketCreated = open({
  ticket: Ticket,
  anomaly_id: Id,
  integration_id: Id,
  message: z.string(),
  instance_origin: z.optional(Origin),
  link_id: z.optional(z.string()),
  linked: z.optional(z.boolean()),
  ignored: z.optional(z.array(z.string())),
  dropped: z.optional(z.array(DroppedField)),
  block: z.optional(BlockOutcome),
  recent: z.optional(z.array(RecentTicket)),
});
export type TicketCreated = z.infer<typeof TicketCreated>;

const CreatePreviewRequest = z.object({ description: z.string() });

export const strictCreateTicket = {
  getFormSpecification: strict(getFormSpecification, nothing, z.array(FormField), {
    summary: 'Describes the fields of the create form; with `anomaly_id` their defaults suit that anomaly.',
    problems: readProblems,
  }),
  previewCreate: strict(previewCreate, CreatePreviewRequest, WritePreview, {
    summary: 'Shows what is appended to a description on create.',
    problems: ['not-found'],
  }),
  createTicket: strict(createTicket, TicketCreate, TicketCreated, {
    summary: 'Creates an incident from an anomaly and links it.',
    problems: ['not-found', 'invalid-request', ...writeProblems],
  }),
} as const satisfies StrictTable<typeof createTicketEndpoints>;
