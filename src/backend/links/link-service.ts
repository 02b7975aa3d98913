import type { NewNote } from '../notes/note-record.js';
import type { Outbox } from '../notes/outbox.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, NoteRecord, TicketRef } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import type { User } from '../ports/users.js';
import { notFound, ProblemError } from '../problems/problem-error.js';
import { snapshotOf } from '../tickets/snapshots.js';
import { ticketKey } from '../tickets/ticket.js';
import { iso } from '../wording/times.js';
import type { Attempt } from '../writes/attempt.js';
import { endIntent } from '../writes/link-intents.js';
import { newLink } from './link-record.js';

/** A link that is to be made. */
interface NewLink {
  readonly anomaly: Anomaly;
  readonly ticket: TicketRef;
  readonly user: User;
  readonly verb: 'created' | 'linked';
  readonly attempt: Attempt;
  /** What is still to be written to the ticket, or to be looked at there. */
  readonly notes: readonly NewNote[];
}

/** The links between anomalies and tickets (domain L3). */
export class LinkService {
  readonly #ports: Ports;
  readonly #outbox: Outbox;
  readonly #onQueued: ((note: NoteRecord) => void)[] = [];

  constructor(ports: Ports, outbox: Outbox) {
    this.#ports = ports;
    this.#outbox = outbox;
  }

  /** Calls `listener` with each note that a new link queues. */
  onQueued(listener: (note: NoteRecord) => void): void {
    this.#onQueued.push(listener);
  }

  /** Returns an anomaly's links that stand, oldest first. */
  ofAnomaly(anomalyId: number): Promise<readonly LinkRecord[]> {
    return this.#ports.store.unit(async ({ links }) => (await links.find('anomalyId', anomalyId)).filter(({ unlinked }) => !unlinked));
  }

  /** Links a ticket, or returns the link that stands. A new one gets what happened to the anomaly since the attempt began. */
  async add({ anomaly, ticket, user, verb, attempt, notes }: NewLink): Promise<LinkRecord> {
    const { store, clock, settings } = this.#ports;
    const { link, queued, isNew } = await store.unit(async (unit) => {
      const happened = await endIntent(unit, anomaly.id, attempt);
      const known = await linkBetween(unit, anomaly.id, ticket);
      if (known) return { link: known, queued: [], isNew: false };
      const made = newLink({ id: await unit.newId(), anomalyId: anomaly.id, ticket, linkedAt: iso(clock.now()), linkedBy: user.name });
      await unit.links.put(made);
      const later = happened.map((note) => ({ ...note, dueAt: clock.now() + settings.noteDelay }));
      const waiting: NoteRecord[] = [];
      for (const note of [...notes, ...later]) waiting.push(await this.#outbox.add(unit, made, note));
      return { link: made, queued: waiting, isNew: true };
    });
    for (const note of queued) for (const listener of this.#onQueued) listener(note);
    if (isNew) await this.#record(link, user, verb);
    return link;
  }

  /** Returns an anomaly's standing link. @throws ProblemError `not-found` */
  find(anomalyId: number, linkId: string): Promise<LinkRecord> {
    return this.#ports.store.unit((unit) => standing(unit, anomalyId, linkId));
  }

  /** Takes a link away; nothing is written to the ticket, and what waits for it is held back (domain L6). */
  async remove(anomalyId: number, linkId: string, user: User): Promise<void> {
    const link = await this.#ports.store.unit(async (unit) => {
      const found = await standing(unit, anomalyId, linkId);
      await unit.links.put({ ...found, unlinked: true });
      return found;
    });
    await this.#record(link, user, 'unlinked');
  }

  /** Brings a link back as it was; nothing is written to the ticket (domain L6). @throws ProblemError `already-linked` */
  async restore(anomalyId: number, linkId: string, user: User): Promise<LinkRecord> {
    const { link, isBack } = await this.#ports.store.unit(async (unit) => {
      const found = await ofAnomaly(unit, anomalyId, linkId);
      if (!found.unlinked) return { link: found, isBack: false };
      if (await linkBetween(unit, anomalyId, found.ticket)) throw alreadyLinked(await numberOf(unit, found.ticket));
      const restored = { ...found, unlinked: false };
      await unit.links.put(restored);
      return { link: restored, isBack: true };
    });
    if (isBack) await this.#record(link, user, 'linked again');
    return link;
  }

  async #record({ anomalyId, ticket }: LinkRecord, user: User, what: string): Promise<void> {
    const number = await this.#ports.store.unit((unit) => numberOf(unit, ticket));
    await this.#ports.anomalies.record(anomalyId, user.name, `Ticket ${number} ${what}`);
  }
}

/** Returns every standing link to a ticket, whatever the anomaly. */
export const linksTo = async ({ links }: Unit, ticket: Pick<TicketRef, 'origin' | 'sysId'>): Promise<readonly LinkRecord[]> =>
  (await links.find('ticketKey', ticketKey(ticket))).filter(({ unlinked }) => !unlinked);

export const linkBetween = async (unit: Unit, anomalyId: number, ticket: Pick<TicketRef, 'origin' | 'sysId'>): Promise<LinkRecord | undefined> =>
  (await linksTo(unit, ticket)).find((link) => link.anomalyId === anomalyId);

/** Returns when an anomaly and a ticket were last linked, unlinked since or not, in milliseconds since the Unix epoch; null for never. */
export async function lastLinkedAt({ links }: Unit, anomalyId: number, ticket: Pick<TicketRef, 'origin' | 'sysId'>): Promise<number | null> {
  const times = (await links.find('ticketKey', ticketKey(ticket))).filter((link) => link.anomalyId === anomalyId).map(({ linkedAt }) => Date.parse(linkedAt));
  return times.length > 0 ? Math.max(...times) : null;
}

export const alreadyLinked = (number: string): ProblemError =>
  new ProblemError('already-linked', `${number} is already linked to this anomaly. Look for it in Linked Tickets.`);

export const numberOf = async (unit: Unit, ticket: TicketRef): Promise<string> => (await snapshotOf(unit, ticket)).ticket.ticket_number;

async function ofAnomaly({ links }: Unit, anomalyId: number, linkId: string): Promise<LinkRecord> {
  const link = await links.get(linkId);
  if (link?.anomalyId !== anomalyId) throw notFound('link');
  return link;
}

async function standing(unit: Unit, anomalyId: number, linkId: string): Promise<LinkRecord> {
  const link = await ofAnomaly(unit, anomalyId, linkId);
  if (link.unlinked) throw notFound('link');
  return link;
}
