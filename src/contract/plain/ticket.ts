/** What kind of state a ticket is in, in whatever language its name is. */
export type StatusKind = 'new' | 'progress' | 'hold' | 'resolved' | 'closed' | 'canceled';

/**
 * A ServiceNow incident as the backend shows it. Every text may be a display value (`4 - Low`, `Unknown (New)`) and is `''` where there is
 * none; times are UTC and carry no zone (`2024-01-15 10:30:00`).
 */
export interface Ticket {
  /** The provider's own key of the ticket, opaque here; of ServiceNow's, the sys_id. */
  readonly ticket_id: string;
  /** The number that people know it by: `INC0010042`. */
  readonly ticket_number: string;
  /** The short description. */
  readonly title: string;
  /** The description, of several lines. */
  readonly description: string;
  /** A state code or label (domain L4); `''` or `Unknown` when it could not be read. */
  readonly status: string;
  /**
   * Whether the provider still takes it for work to be done, whatever the state is called; ServiceNow has so until it is closed. Undefined when
   * the backend does not say: then the state tells.
   */
  readonly active: boolean | undefined;
  /** What kind of state that is. Undefined when the backend does not say: then code and English name tell. */
  readonly status_kind: StatusKind | undefined;
  /** The priority, which ServiceNow makes from urgency and impact. */
  readonly priority: string;
  /** The urgency, `1` to `3` or its label. */
  readonly urgency: string;
  /** The impact, `1` to `3` or its label. */
  readonly impact: string;
  /** The category, a choice. */
  readonly category: string;
  /** The subcategory, a choice that depends on the category. */
  readonly subcategory: string;
  /** When the incident was created. */
  readonly created_at: string;
  /** When the incident was last changed. */
  readonly updated_at: string;
  /** When the incident was resolved. */
  readonly resolved_at: string;
  /** When the incident was closed. */
  readonly closed_at: string;
  /** Who works on it, by name. */
  readonly assigned_to: string;
  /** The assignment group, by name. */
  readonly assigned_group: string;
  /** Who asked for it, by name. */
  readonly requester: string;
  /** The incident's web address (domain Y8); untrusted: it has to be below the `instance_origin` that a link or a page names. */
  readonly url: string;
  /** The number of comments, as a text; `''` where it is not told. */
  readonly comments_count: string;
  /** Whatever the backend adds; nothing here reads it. */
  readonly metadata?: unknown;
}
