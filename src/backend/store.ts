import type { Clock } from '../common/clock.js';
import type { Comment, Datastore, HistoryEvent } from './host/schemas.js';
import type { IntegrationRecord, LinkRecord } from './records.js';
import type { AnomalySeed } from './seed.js';
import { iso } from './ticketing/times.js';
import { ticketKey, type TicketRef } from './ticketing/ticket.js';

/** The backend's world, in memory alone. */
export class Store {
  readonly datastores = new Map<number, Datastore>();
  readonly anomalies = new Map<number, AnomalySeed>();
  readonly links = new Map<string, LinkRecord>();
  /** The one active ticketing integration (domain S6). */
  integration: IntegrationRecord | null = null;
  readonly #comments = new Map<number, Comment[]>();
  readonly #history = new Map<number, HistoryEvent[]>();
  readonly #linksOfAnomaly = new Map<number, LinkRecord[]>();
  readonly #linksOfTicket = new Map<string, LinkRecord[]>();
  readonly #clock: Clock;
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  newId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  addLink(link: Omit<LinkRecord, 'id' | 'unlinked'>): LinkRecord {
    const record = { ...link, id: this.newId(), unlinked: false };
    this.links.set(record.id, record);
    listIn(this.#linksOfAnomaly, record.anomalyId).push(record);
    listIn(this.#linksOfTicket, ticketKey(record.ticket)).push(record);
    return record;
  }

  /** An anomaly's links that stand, oldest first. */
  linksOf(anomalyId: number): LinkRecord[] {
    return (this.#linksOfAnomaly.get(anomalyId) ?? []).filter(({ unlinked }) => !unlinked);
  }

  /** Every standing link to a ticket, whatever the anomaly. */
  linksTo(ticket: Pick<TicketRef, 'origin' | 'sysId'>): LinkRecord[] {
    return (this.#linksOfTicket.get(ticketKey(ticket)) ?? []).filter(({ unlinked }) => !unlinked);
  }

  linkBetween(anomalyId: number, ticket: Pick<TicketRef, 'origin' | 'sysId'>): LinkRecord | undefined {
    return this.linksTo(ticket).find((link) => link.anomalyId === anomalyId);
  }

  /** An anomaly's comments, oldest first. */
  commentsOf(anomalyId: number): readonly Comment[] {
    return this.#comments.get(anomalyId) ?? [];
  }

  addComment(anomalyId: number, comment: Omit<Comment, 'id'>): Comment {
    const record = { id: this.newId(), ...comment };
    listIn(this.#comments, anomalyId).push(record);
    return record;
  }

  /** What happened to an anomaly, newest first. */
  historyOf(anomalyId: number): HistoryEvent[] {
    return (this.#history.get(anomalyId) ?? []).toReversed();
  }

  addHistory(anomalyId: number, event: Omit<HistoryEvent, 'id'>): void {
    listIn(this.#history, anomalyId).push({ id: this.newId(), ...event });
  }

  /** Notes in the history what a user does now. */
  record(anomalyId: number, kind: HistoryEvent['kind'], by: string, text: string): void {
    this.addHistory(anomalyId, { kind, by, at: iso(this.#clock.now()), text });
  }
}

function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
