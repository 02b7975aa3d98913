import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { BlockOutcome, WritePreview } from './link-ticket.js';
import { TicketInPart } from './ticket.js';
import { demanded, Flag, Id, lenient, List, MaybeId, reading, rowsOf, Text, Texts, TextsByName, Whole } from './wire.js';

/** A text or a number; nothing else will do. */
const ChoiceValue = demanded('text or number', (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined));

/** One choice of a field, `value` being what is sent. */
export const Choice = z.object({ label: Text, value: ChoiceValue, /** Of a dependent choice: the value it belongs to. */ dependent_value: Text });
export type Choice = z.infer<typeof Choice>;

const Named = z.object({ name: z.string() });

/**
 * A field of the create form as the backend describes it (domain C9). Types known here: `string`, `text` (several
 * lines), `enum`, `boolean`, `date` (`2024-01-15`), `datetime` (`2024-01-15 10:30:00`, UTC), `assignment_group` and `user`
 * (search by name); any other is shown as text.
 */
export const FormField = z.object({
  /** Its name, which is sent; `''` in a form's list for one that could not be read. */
  field: Id,
  title: Text,
  type: lenient(z.string(), 'string'),
  required: Flag,
  values: rowsOf(Choice),
  default: Text,
  placeholder: Text,
  info: Text,
  /** A heading's name, or an object that has it; only the name is kept. */
  group: reading((value) => (typeof value === 'string' ? value : (z.safeParse(Named, value).data?.name ?? ''))),
  max_length: z.optional(lenient(Whole, undefined)),
  /** The field whose value chooses among `values` by their `dependent_value`: Category, for Subcategory. */
  depends_on: Text,
  /** Values seen on incidents of the instance, where its choice list cannot be read: hints for a text, no limit to it. */
  suggestions: Texts,
  /** The name that belongs to `default` where that is a sys_id. */
  default_label: Text,
  /** The reason why `default` is what it is, for a person: `Suggested by the anomaly's severity (high).` */
  default_reason: Text,
  /** Of a field that a priority follows from: the instance's words for priorities. */
  priorities: rowsOf(Choice),
  /** Of a template: what it may name in braces (`{table}`), each with a value to show. */
  samples: z.optional(lenient(TextsByName, undefined)),
});
export type FormField = z.infer<typeof FormField>;

/**
 * The form's fields in order: a bare array, or under `fields`. One that cannot be read keeps its place without a name, so that it can be told; a
 * list in which none can be read is something else.
 */
export const FormSpecification = demanded('a form', (wire): FormField[] | undefined => {
  const rows: readonly unknown[] = Array.isArray(wire) ? wire : (z.safeParse(z.object({ fields: List }), wire).data?.fields ?? [undefined]);
  const fields = rows.map((row) => z.safeParse(FormField, row).data ?? { ...z.parse(FormField, { field: '-' }), field: '' });
  return fields.length === 0 || fields.some(({ field }) => field !== '') ? fields : undefined;
});
export type FormSpecification = z.infer<typeof FormSpecification>;

/**
 * A new ticket. Every value is a string; keys beyond these are sent as the form's fields name them. `instance_origin` among them is no field: of
 * the instance that the form was described for; a backend that names its own refuses another one. Its strict side has the limits.
 */
export const TicketCreate = demanded('texts by name, a title among them', (value): (Record<string, string> & { title: string }) | undefined => {
  const { data } = z.safeParse(TextsByName, value);
  const title = data?.['title'];
  return title === undefined ? undefined : { ...data, title };
});
export type TicketCreate = z.infer<typeof TicketCreate>;

/** A field whose value ServiceNow did not keep (domain C11). */
export const DroppedField = z.object({
  field: z.string(),
  sent: Text,
  /** The value that the incident holds instead. */
  stored: Text,
});
export type DroppedField = z.infer<typeof DroppedField>;

/** A ticket that the anomaly got a short while before another one. */
export const RecentTicket = z.object({ ticket_id: Id, ticket_number: Text });
export type RecentTicket = z.infer<typeof RecentTicket>;

export const TicketCreated = z.object({
  /** What can be read of it: that it was created is said by the answer. */
  ticket: TicketInPart,
  /** The anomaly is that of the request. */
  anomaly_id: MaybeId,
  integration_id: Text,
  message: Text,
  /** Origin of the ServiceNow instance that it was created in (domain L10). */
  instance_origin: Text,
  /** The id of the link that was made; `''` when the backend does not say. */
  link_id: Text,
  /** False where the incident exists but could not be linked: linking it as an existing one is what is left to do. */
  linked: reading((value) => value !== false),
  /** Fields that the backend did not send to ServiceNow (domain C1, C8). */
  ignored: Texts,
  dropped: rowsOf(DroppedField),
  /** The fate of the anomaly block in the description (domain Y9). */
  block: BlockOutcome,
  /** Tickets that this anomaly got in the last minutes: somebody else may have meant the same. */
  recent: rowsOf(RecentTicket),
});
export type TicketCreated = z.infer<typeof TicketCreated>;

export const getFormSpecification = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/form-specification',
  query: ['anomaly_id'],
  answer: FormSpecification,
});

export const CreatePreviewRequest = z.object({ description: z.string() });
export type CreatePreviewRequest = z.infer<typeof CreatePreviewRequest>;

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
