import { isLive, type Connections } from '../connection/connections.js';
import type { LinkRecord, NoteRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { newNote, type NewNote } from './note-record.js';

/** The work notes that wait, in order for each ticket: whichever anomaly they come from, none overtakes another. */
export class Outbox {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  /** Returns the tickets that notes wait for, by their keys. */
  async lanes({ notes }: Unit): Promise<readonly string[]> {
    const waiting = await notes.find('queue', 'waiting');
    return [...new Set(waiting.map(({ lane }) => lane))];
  }

  /**
   * Adds a note for a link. For a ticket that takes none until it is reopened no more than the latest wait, and the link counts the others.
   */
  async add(unit: Unit, link: LinkRecord, note: NewNote): Promise<NoteRecord> {
    const added = newNote(await unit.newId(), link, note);
    await unit.notes.put(added);
    await this.#bound(unit, link);
    return added;
  }

  async #bound(unit: Unit, link: LinkRecord): Promise<void> {
    const waiting = await notesFor(unit, link);
    if (waiting.length <= maxHeld || !(await unit.notes.find('lane', link.ticketKey)).some(isHeld)) return;
    const given = waiting.slice(0, waiting.length - maxHeld);
    for (const { id } of given) await unit.notes.delete(id);
    // What is held is told by the first that waits.
    const [first] = waiting.slice(given.length);
    const held = given.find(isHeld);
    if (first && held) await unit.notes.put({ ...first, blocked: true, error: held.error });
    await unit.links.put({ ...link, dropped: (link.dropped ?? 0) + given.length });
  }

  /** Lets what a closed ticket has held back go on: it is open again. Returns whether there was anything. */
  async release({ notes }: Unit, lane: string): Promise<boolean> {
    const held = (await notes.find('lane', lane)).filter(isHeld);
    for (const note of held) await notes.put({ ...note, blocked: false, error: null });
    return held.length > 0;
  }

  /** Returns the note whose turn it is. Those of links that take none now are held back, and overtaken. */
  async head(unit: Unit, lane: string): Promise<NoteRecord | undefined> {
    const active = await this.#connections.activeIn(unit);
    for (const note of await unit.notes.find('lane', lane)) {
      const link = await unit.links.get(note.linkId);
      if (link && isLive(link, active)) return note;
    }
    return undefined;
  }

  /** Returns the note of each lane whose turn it is. */
  async heads(unit: Unit): Promise<readonly NoteRecord[]> {
    const heads: NoteRecord[] = [];
    for (const lane of await this.lanes(unit)) {
      const head = await this.head(unit, lane);
      if (head) heads.push(head);
    }
    return heads;
  }

  /** Returns how many notes wait for a link. */
  async pending(unit: Unit, link: LinkRecord): Promise<number> {
    return (await notesFor(unit, link)).length;
  }
}

/** The number of work notes of one link that wait for a closed ticket to be reopened. */
const maxHeld = 100;

const notesFor = async ({ notes }: Unit, { id, ticketKey }: LinkRecord): Promise<readonly NoteRecord[]> =>
  (await notes.find('lane', ticketKey)).filter(({ linkId }) => linkId === id);

const isHeld = ({ blocked, error }: NoteRecord): boolean => blocked && error?.code === 'ticket-closed';
