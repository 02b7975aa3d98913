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

  async add(unit: Unit, link: LinkRecord, note: NewNote): Promise<NoteRecord> {
    const waiting = newNote(await unit.newId(), link, note);
    await unit.notes.put(waiting);
    return waiting;
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
  async pending({ notes }: Unit, { id, ticketKey }: LinkRecord): Promise<number> {
    return (await notes.find('lane', ticketKey)).filter(({ linkId }) => linkId === id).length;
  }
}
