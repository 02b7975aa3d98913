import type { BlockOutcome } from './link-ticket.js';
import type { Ticket } from './ticket.js';

/** One choice of a field. */
export interface Choice {
  /** The text that is shown. */
  readonly label: string;
  /** The value that is sent. */
  readonly value: string;
  /** Of a dependent choice: the value it belongs to; else `''`. */
  readonly dependent_value: string;
}

/**
 * A field of the create form as the backend describes it (domain C9). Types known here: `string`, `text` (several
 * lines), `enum`, `boolean`, `date` (`2024-01-15`), `datetime` (`2024-01-15 10:30:00`, UTC), `assignment_group` and `user`
 * (search by name); any other is shown as text.
 */
export interface FormField {
  /** Its name, which is sent; `''` in a form's list for one that could not be read. */
  readonly field: string;
  /** Its label. */
  readonly title: string;
  /** How it is entered; `string` where nothing is said. */
  readonly type: string;
  /** Whether a value has to be there. */
  readonly required: boolean;
  /** The choices of an `enum`. */
  readonly values: readonly Choice[];
  /** The value that it starts with; `''` for none. */
  readonly default: string;
  /** An example, shown while it is empty. */
  readonly placeholder: string;
  /** An explanation below it. */
  readonly info: string;
  /** The heading that it stands under; `''` for none. */
  readonly group: string;
  /** The number of characters that it takes at most; undefined where no limit is told. */
  readonly max_length?: number | undefined;
  /** The field whose value chooses among `values` by their `dependent_value`: Category, for Subcategory. */
  readonly depends_on: string;
  /** Values seen on incidents of the instance, where its choice list cannot be read: hints for a text, no limit to it. */
  readonly suggestions: readonly string[];
  /** The name that belongs to `default` where that is a sys_id. */
  readonly default_label: string;
  /** The reason why `default` is what it is, for a person: `Suggested by the anomaly's severity (high).` */
  readonly default_reason: string;
  /** Of a field that a priority follows from: the instance's words for priorities. */
  readonly priorities: readonly Choice[];
  /** Of a template: what it may name in braces (`{table}`), each with a value to show. */
  readonly samples?: Readonly<Record<string, string>> | undefined;
}

/** The form's fields in their order. */
export type FormSpecification = readonly FormField[];

/**
 * A new ticket. Every value is a string; keys beyond these are sent as the form's fields name them. `instance_origin` among them is no field: of
 * the instance that the form was described for; a backend that names its own refuses another one.
 */
export interface TicketCreate {
  /** The short description, of 1 to 160 characters. */
  readonly title: string;
  /** The value of a field of the form. */
  readonly [field: string]: string;
}

/** A field whose value ServiceNow did not keep (domain C11). */
export interface DroppedField {
  /** The field's name. */
  readonly field: string;
  /** The value that was sent. */
  readonly sent: string;
  /** The value that the incident holds instead. */
  readonly stored: string;
}

/** A ticket that the anomaly got a short while before another one. */
export interface RecentTicket {
  /** The provider's key of the ticket. */
  readonly ticket_id: string;
  /** Its number. */
  readonly ticket_number: string;
}

/** What became of a create: the incident exists. */
export interface TicketCreated {
  /** What can be read of it: of `ticket_id` and `ticket_number` one may be `''`. That it was created is said by the answer. */
  readonly ticket: Ticket;
  /** The anomaly, which is that of the request; `''` where the answer does not repeat it. */
  readonly anomaly_id: string;
  /** The integration that created it; `''` when the backend does not say. */
  readonly integration_id: string;
  /** A sentence for a person, about what is worth to be told; else `''`. */
  readonly message: string;
  /** Origin of the ServiceNow instance that it was created in (domain L10). */
  readonly instance_origin: string;
  /** The id of the link that was made; `''` when the backend does not say. */
  readonly link_id: string;
  /** False where the incident exists but could not be linked: linking it as an existing one is what is left to do. */
  readonly linked: boolean;
  /** Fields that the backend did not send to ServiceNow (domain C1, C8). */
  readonly ignored: readonly string[];
  /** Fields that ServiceNow did not keep as they were sent. */
  readonly dropped: readonly DroppedField[];
  /** The fate of the anomaly block in the description (domain Y9). */
  readonly block: BlockOutcome;
  /** Tickets that this anomaly got in the last minutes: somebody else may have meant the same. */
  readonly recent: readonly RecentTicket[];
}

/** The description as it stands in the form. */
export interface CreatePreviewRequest {
  /** What the description begins with: the text that a person typed. */
  readonly description: string;
}
