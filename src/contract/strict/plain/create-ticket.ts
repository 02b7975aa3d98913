import type * as read from '../../plain/create-ticket.js';
import type { MayBeNull, MayHave, SentId } from './sent.js';
import type { Ticket } from './tickets.js';

/** One choice of a field. */
export interface Choice extends Pick<read.Choice, 'label' | 'value'>, MayHave<read.Choice, 'dependent_value'> {}

/** A field of the create form (domain C9). */
export interface FormField
  extends Pick<read.FormField, 'field' | 'title' | 'type' | 'required'>,
    MayBeNull<read.FormField, 'default' | 'placeholder' | 'info' | 'group'>,
    MayHave<read.FormField, 'max_length' | 'depends_on' | 'suggestions' | 'default_label' | 'default_reason' | 'samples'> {
  /** The choices of an `enum`; empty for others. */
  readonly values: readonly Choice[];
  /** Of a field that a priority follows from: the instance's words for priorities. */
  readonly priorities?: readonly Choice[] | undefined;
}

/** A new ticket, as a backend has to take it: every value is a text, those that the form has no name for among them. */
export interface TicketCreate {
  /** The short description, of 1 to 160 characters. */
  readonly title: string;
  /** The description; `''` where it is not sent. */
  readonly description: string;
  /** The value of a field of the form. */
  readonly [field: string]: string;
}

/** A ticket that the anomaly got a short while before another one. */
export interface RecentTicket extends Pick<read.RecentTicket, 'ticket_number'> {
  /** The provider's key of the ticket. */
  readonly ticket_id: SentId;
}

/** What became of a create: the incident exists. */
export interface TicketCreated
  extends Pick<read.TicketCreated, 'message'>,
    MayHave<read.TicketCreated, 'instance_origin' | 'link_id' | 'linked' | 'ignored' | 'dropped' | 'block'> {
  /** The incident. */
  readonly ticket: Ticket;
  /** The anomaly, which is that of the request. */
  readonly anomaly_id: SentId;
  /** The integration that created it. */
  readonly integration_id: SentId;
  /** Tickets that this anomaly got in the last minutes. */
  readonly recent?: readonly RecentTicket[] | undefined;
}
