import type { ProviderCode } from '../../plain/problem-codes.js';
import type * as related from '../../plain/related-tickets.js';
import type * as link from '../../plain/link-ticket.js';
import type * as page from '../../plain/page.js';
import type * as reference from '../../plain/references.js';
import type * as read from '../../plain/ticket-links.js';
import type * as ticket from '../../plain/ticket.js';
import type { CauseFacts } from './problem.js';
import type { MayBeNull, MayHave, SentId } from './sent.js';

/** A page. An item that is wrong is left out by who reads it, and counted. */
export type Page<Item> = Pick<page.Page<Item>, 'items' | 'total' | 'page' | 'size' | 'pages'>;

type TicketText =
  | 'title' | 'description' | 'status' | 'priority' | 'urgency' | 'impact' | 'category' | 'subcategory' | 'created_at' | 'updated_at' | 'resolved_at'
  | 'closed_at' | 'assigned_to' | 'assigned_group' | 'requester' | 'url';

/** A ticket as the product documents it; values may be display values, times are UTC and carry no zone (`2024-01-15 10:30:00`). */
export interface Ticket
  extends Pick<ticket.Ticket, 'ticket_id' | 'ticket_number'>,
    MayBeNull<ticket.Ticket, TicketText>,
    MayHave<ticket.Ticket, 'active' | 'status_kind' | 'metadata'> {
  /** The number of comments. */
  readonly comments_count?: string | number | null | undefined;
}

/** A search hit. */
export interface TicketHit extends Ticket, MayHave<link.TicketHit, 'linked' | 'block'> {}

/** A ticket that was linked lately. */
export interface RecentlyLinkedTicket extends TicketHit, Pick<link.RecentlyLinkedTicket, 'linked_at'> {}

/** An open incident that may be about the same thing already. */
export interface RelatedTicket extends TicketHit, Pick<related.RelatedTicket, 'relation' | 'anomalies_count'>, MayHave<related.RelatedTicket, 'instance_origin'> {}

/** The reason why a sync did not work. */
export interface SyncError extends CauseFacts, Pick<read.SyncError, 'detail' | 'failed_at'>, MayHave<read.SyncError, 'what'> {
  /** What the provider answered, or did not. */
  readonly code: ProviderCode;
}

/** How a link and its incident are kept in step. */
export interface LinkSync extends Pick<read.LinkSync, 'pending_count'>, MayHave<read.LinkSync, 'dropped_count'> {
  /** How it stands. */
  readonly status: Exclude<read.SyncStatus, 'unknown'>;
  /** The reason why the last attempt failed; null or absent where it did not. */
  readonly last_error?: SyncError | null | undefined;
}

/** Another anomaly that shares the ticket; one that the user may know of. */
export interface OtherAnomaly {
  /** Its id. */
  readonly id: SentId;
  /** Its address in the product, http or https. */
  readonly url?: string | undefined;
}

type LinkFact = 'linked_at' | 'linked_by' | 'last_synced_at' | 'status' | 'instance_origin' | 'other_anomalies_count';

/** A link; its additions may be missing (domain W). */
export interface TicketLink extends MayHave<read.TicketLink, LinkFact> {
  /** The link's id, for `unlinkTicket` and its like. */
  readonly id: SentId;
  /** The incident. */
  readonly ticket: Ticket;
  /** How link and incident are kept in step. */
  readonly sync?: LinkSync | undefined;
  /** Other anomalies that link the same incident, those that the user may know of, ten at most. */
  readonly also_on?: readonly OtherAnomaly[] | undefined;
}

/** The anomaly itself. */
export interface AnomalyState {
  /** Its status as the product writes it; not empty. */
  readonly status: string;
  /** Whether it is not archived. */
  readonly open: boolean;
}

/** A page of an anomaly's links, with the additions beside the page's own keys. */
export interface TicketLinks extends Page<TicketLink>, MayHave<read.TicketLinks, 'permissions' | 'instance_origin'> {
  /** How the anomaly itself stands. */
  readonly anomaly?: AnomalyState | undefined;
}

/** The new link, and what became of the anomaly block. */
export interface LinkAnswer extends TicketLink, MayHave<link.LinkAnswer, 'block' | 'overwritten'> {}

/** A record one picks by name and sends by its key: an assignment group or a user. */
export interface Reference extends Pick<reference.Reference, 'id' | 'name'>, MayHave<reference.Reference, 'detail'> {}
