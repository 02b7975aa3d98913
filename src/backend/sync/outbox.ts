import type { SyncError } from '../../contract/strict/ticket-links.js';
import type { LinkRecord } from '../records.js';
import { ticketKey } from '../ticketing/ticket.js';

/** A work note on its way to a ticket. */
export interface Note {
  readonly link: LinkRecord;
  readonly text: string;
  /** How often its delivery failed. */
  failures: number;
  /**
   * Set while it is not known whether a try arrived: when that try ended, and who had written the same text before
   * it (`authorsOf`), so that an entry beyond those is ours.
   */
  unclear: { at: number; before: readonly string[] } | null;
  /** Why the last try failed. */
  error: SyncError | null;
  /** Only a person's retry goes on from here (domain Y6). */
  blocked: boolean;
}

/** The work notes that wait, in order for each ticket: whichever anomaly they come from, none overtakes another. */
export class Outbox {
  readonly #lanes = new Map<string, Note[]>();
  readonly #isLive: (link: LinkRecord) => boolean;

  /** @param isLive whether a link takes notes now; those of others are held back and overtaken */
  constructor(isLive: (link: LinkRecord) => boolean) {
    this.#isLive = isLive;
  }

  /** The tickets that notes wait for. */
  get lanes(): readonly string[] {
    return [...this.#lanes.keys()];
  }

  add(link: LinkRecord, text: string): void {
    const note: Note = { link, text, failures: 0, unclear: null, error: null, blocked: false };
    const lane = ticketKey(link.ticket);
    this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), note]);
  }

  /** The note whose turn it is. */
  head(lane: string): Note | undefined {
    return this.#lanes.get(lane)?.find(({ link }) => this.#isLive(link));
  }

  remove(note: Note): void {
    const lane = ticketKey(note.link.ticket);
    const rest = (this.#lanes.get(lane) ?? []).filter((other) => other !== note);
    if (rest.length > 0) this.#lanes.set(lane, rest);
    else this.#lanes.delete(lane);
  }

  /** How many notes wait for a link. */
  pending(link: LinkRecord): number {
    return (this.#lanes.get(ticketKey(link.ticket)) ?? []).filter((note) => note.link === link).length;
  }
}
