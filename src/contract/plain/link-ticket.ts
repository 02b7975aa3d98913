import type { TicketLink } from './ticket-links.js';
import type { Ticket } from './ticket.js';

/**
 * The fate of the anomaly block (domain Y7, Y9): `appended` whole, `shortened` to fit the 4,000 characters of
 * a description, `present` already so none is added, `omitted` because nothing fits and only a work note is written, `unreadable` because
 * the service account may not read the description, so that it is left as it is; `unknown` when the backend does not say.
 */
export type BlockOutcome = 'appended' | 'shortened' | 'present' | 'omitted' | 'unreadable' | 'unknown';

/** A search hit: a ticket, with the additions that say what linking it to this anomaly means. */
export interface TicketHit extends Ticket {
  /** The anomaly links it already. */
  readonly linked: boolean;
  /** The fate that the anomaly block would have. */
  readonly block: BlockOutcome;
}

/** What `status` of a search may ask for: `open` is what is neither resolved nor closed, the others are kinds of state. */
export type SearchStatus = 'open' | 'new' | 'progress' | 'hold' | 'resolved' | 'closed' | 'canceled';

/** A ticket that was linked lately, to whatever anomaly. */
export interface RecentlyLinkedTicket extends TicketHit {
  /** When it was last linked, ISO 8601, UTC. */
  readonly linked_at: string;
}

/** The texts that a create or a link will write, word for word; its time is that of the preview. */
export interface WritePreview {
  /** The fate that the anomaly block will have. */
  readonly block: BlockOutcome;
  /** The text that is appended to the description; `''` when none is. */
  readonly description_append: string;
  /** The work note that is added; `''` when none is. */
  readonly work_note: string;
}

/** The ticket that is to be linked. */
export interface LinkRequest {
  /** The provider's key of the ticket. */
  readonly ticket_id: string;
  /** The origin of the instance that the ticket was found in; a backend that names its own refuses another one. */
  readonly instance_origin?: string | undefined;
}

/** The new link, and what became of the anomaly block. */
export interface LinkAnswer extends TicketLink {
  /** The fate of the anomaly block. */
  readonly block: BlockOutcome;
  /** Somebody else changed the description at the same moment, and a text of theirs was replaced, or may have been. */
  readonly overwritten: boolean;
}
