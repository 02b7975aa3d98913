import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { BlockOutcome, WritePreview } from './link-ticket.js';
import { TicketInPart } from './ticket.js';
import type * as types from './plain/create-ticket.js';
import { AnyText, demanded, Flag, Id, lenient, List, MaybeId, object, reading, rowsOf, Text, Texts, TextsByName, Whole } from './wire.js';

/** A text or a number; nothing else will do. */
const ChoiceValue = demanded('text or number', (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined));

export const Choice = object({ label: Text, value: ChoiceValue, dependent_value: Text }) satisfies z.ZodMiniType<types.Choice>;
export type Choice = types.Choice;

const Named = object({ name: AnyText });

export const FormField = object({
  field: Id,
  title: Text,
  type: lenient(AnyText, 'string'),
  required: Flag,
  values: rowsOf(Choice),
  default: Text,
  placeholder: Text,
  info: Text,
  group: reading((value) => (typeof value === 'string' ? value : (z.safeParse(Named, value).data?.name ?? ''))),
  max_length: z.optional(lenient(Whole, undefined)),
  depends_on: Text,
  suggestions: Texts,
  default_label: Text,
  default_reason: Text,
  priorities: rowsOf(Choice),
  samples: z.optional(lenient(TextsByName, undefined)),
}) satisfies z.ZodMiniType<types.FormField>;
export type FormField = types.FormField;

/**
 * The form's fields in order: a bare array, or under `fields`. One that cannot be read keeps its place without a name, so that it can be told; a
 * list in which none can be read is something else.
 */
export const FormSpecification = demanded('a form', (wire): FormField[] | undefined => {
  const rows: readonly unknown[] = Array.isArray(wire) ? wire : (z.safeParse(object({ fields: List }), wire).data?.fields ?? [undefined]);
  const fields = rows.map((row) => z.safeParse(FormField, row).data ?? { ...z.parse(FormField, { field: '-' }), field: '' });
  return fields.length === 0 || fields.some(({ field }) => field !== '') ? fields : undefined;
});
export type FormSpecification = types.FormSpecification;

/** Its strict side has the limits. */
export const TicketCreate = demanded('texts by name, a title among them', (value): types.TicketCreate | undefined => {
  const { data } = z.safeParse(TextsByName, value);
  const title = data?.['title'];
  return title === undefined ? undefined : { ...data, title };
});
export type TicketCreate = types.TicketCreate;

export const DroppedField = object({
  field: AnyText,
  sent: Text,
  stored: Text,
}) satisfies z.ZodMiniType<types.DroppedField>;
export type DroppedField = types.DroppedField;

const RecentTicket = object({ ticket_id: Id, ticket_number: Text }) satisfies z.ZodMiniType<types.RecentTicket>;

export const TicketCreated = object({
  ticket: TicketInPart,
  anomaly_id: MaybeId,
  integration_id: Text,
  message: Text,
  instance_origin: Text,
  link_id: Text,
  linked: reading((value) => value !== false),
  ignored: Texts,
  dropped: rowsOf(DroppedField),
  block: BlockOutcome,
  recent: rowsOf(RecentTicket),
}) satisfies z.ZodMiniType<types.TicketCreated>;
export type TicketCreated = types.TicketCreated;

export const getFormSpecification = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/form-specification',
  query: ['anomaly_id'],
  answer: FormSpecification,
});

const CreatePreviewRequest = object({ description: AnyText }) satisfies z.ZodMiniType<types.CreatePreviewRequest>;

export const previewCreate = endpoint({
  method: 'POST',
  path: '/api/integrations/ticketing/anomalies/{anomaly_id}/create-preview',
  capability: 'create_preview',
  body: CreatePreviewRequest,
  answer: WritePreview,
});

export const createTicket = endpoint({
  method: 'POST',
  path: '/api/integrations/ticketing/anomalies/{anomaly_id}/tickets',
  body: TicketCreate,
  status: 201,
  answer: TicketCreated,
  idempotent: true,
});

/** The create form (domain C). */
export const createTicketEndpoints = { getFormSpecification, previewCreate, createTicket } as const;
