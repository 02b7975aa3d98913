import type { LinkAnswer, TicketHit } from '../contract/plain/link-ticket.js';
import type { TicketCreate, TicketCreated } from '../contract/plain/create-ticket.js';
import type { TicketLink, TicketLinks } from '../contract/plain/ticket-links.js';
import type { TicketingError } from '../api/ticketing-error.js';
import type { CreateOutcome } from '../data/create-outcome.js';
import type { TicketRef } from '../data/ticket-ref.js';

/** What every call takes. */
export interface CallOptions {
  /** Gives up waiting; what a write has led to is in doubt then. */
  signal?: AbortSignal | undefined;
}

/** A write that was sent and has no definite outcome: nothing else of its kind is sent for that anomaly until it has one. */
export interface OpenAttempt {
  /** Which write it was. */
  readonly kind: 'create' | 'link';
  /** The anomalies that it was for; one, as of now. */
  readonly anomalyIds: readonly string[];
  /** What was sent: the values of a create, by field. */
  readonly values: Readonly<Record<string, string>> | undefined;
  /** The ticket of a link. */
  readonly ticket: Pick<TicketRef, 'id' | 'key'> | undefined;
  /**
   * Sends the same once more, under the same key, and so finds out what became of it.
   * @throws {TicketingError} while that is not known, where it was not done, and where the attempt has ended since
   */
  check: (options?: CallOptions) => Promise<CreateOutcome>;
  /** Gives it up: what it has led to, if anything, is for a person to find. */
  giveUp: () => void;
}

/** What a list of links is at the moment. */
export interface LinkState {
  /** The links, and what goes with them; undefined until they have been read. */
  readonly data: TicketLinks | undefined;
  /** What the last read failed with; undefined where it did not. */
  readonly error: TicketingError | undefined;
  /** Whether they are being read. */
  readonly isReading: boolean;
}

/** The tickets of one anomaly. */
export interface AnomalyLinks {
  /** Reads them, all pages; from the cache where that was less than ten seconds ago. @throws {TicketingError} */
  get: (options?: CallOptions) => Promise<TicketLinks>;
  /** Tells how they stand, now and whenever that changes, and reads them again as `<linked-tickets>` does. Returns what ends that. */
  subscribe: (listener: (state: LinkState) => void) => () => void;
  /**
   * Links an existing ticket, once, however often that is asked for.
   *
   * @param ticket of the search; its key is for people and may be left out
   * @throws {TicketingError} `attempt-open` while another link of this anomaly is in doubt
   */
  link: (ticket: Pick<TicketRef, 'id'> & Partial<Pick<TicketRef, 'key'>>, options?: CallOptions) => Promise<LinkAnswer>;
  /** Unlinks: gone from the cache at once, back in it when the backend refuses. @throws {TicketingError} `not-found` where there is no such link */
  unlink: (linkId: string, options?: CallOptions) => Promise<void>;
  /** Brings an unlinked ticket back; nothing is written to it. @throws {TicketingError} */
  restore: (linkId: string, options?: CallOptions) => Promise<TicketLink>;
}

/** What a search found. */
export interface SearchResult {
  /** The tickets, best first, of one page. */
  readonly items: readonly TicketHit[];
  /** How many there are, as far as the backend says. */
  readonly total: number;
  /** The texts that were searched for, of those that the given one may stand for. */
  readonly searched: readonly string[];
}

/** What came of a create that went well. */
export type Created = Extract<CreateOutcome, { kind: 'created' }> & {
  /** The backend's whole answer. */
  readonly answer: TicketCreated;
};

/** A page's way to the backend: what elements share, and what a page needs to show tickets by itself. */
export interface TicketingClient {
  /** Reads again what is shown, of one anomaly or of all, and takes the rest for stale. Resolves when that is done, or could not be. */
  invalidate: (anomalyId?: string) => Promise<void>;
  /**
   * Forgets all of the user: drafts, writes in doubt, what was read, what is told and what can be undone; open dialogs close. Call it when
   * the user signs out, or another one signs in. Resolves when what is still shown has been read again.
   */
  forget: () => Promise<void>;
  /** Gives up what is under way, and refuses each call that is made later (`destroyed`). What was typed stays in the storage. */
  destroy: () => void;
  /** Returns the tickets of an anomaly. */
  links: (anomalyId: string) => AnomalyLinks;
  /**
   * Creates a ticket and links it, once: the same values are the same ticket until there is a definite answer, over retries and reloads.
   *
   * @param anomalyIds one, as of now
   * @param values by field, as the form names them: `{ title, description, impact: '2' }`
   * @throws {TicketingError} `attempt-open` while another create of this anomaly is in doubt; `outcomeUnknown` where this one is, by now
   */
  createTicket: (anomalyIds: readonly string[], values: TicketCreate, options?: CallOptions) => Promise<Created>;
  /**
   * Finds tickets by number, words or address, as people paste them.
   * @param options `anomalyId` marks those that it links already
   * @throws {TicketingError}
   */
  searchTickets: (text: string, options?: CallOptions & { anomalyId?: string | undefined }) => Promise<SearchResult>;
  /** Returns the writes of an anomaly that nobody knows the outcome of, those of earlier pages of this tab among them. */
  openAttempts: (anomalyId: string) => readonly OpenAttempt[];
}
