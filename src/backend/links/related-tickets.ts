import type { RelatedTicket, Relation } from '../../contract/related-tickets.js';
import { isLive, type Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, TicketRef } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import type { Snapshots } from '../tickets/snapshots.js';
import { openHit } from './open-hit.js';

/** The number of tickets that are looked at: what is beyond the nearest ones is no likely duplicate. */
const maxCandidates = 50;

const nearness: Readonly<Record<Relation, number>> = { anomaly: 0, table: 1, datastore: 2 };

interface Candidate {
  ticket: TicketRef;
  relation: Relation;
  anomalies: Set<number>;
}

/** Finds open incidents that may be about the same thing, among what the backend itself has linked. */
export class RelatedTickets {
  readonly #ports: Ports;
  readonly #connections: Connections;
  readonly #snapshots: Snapshots;
  readonly #lengths: ColumnLengths;

  constructor(ports: Ports, { connections, snapshots, lengths }: { connections: Connections; snapshots: Snapshots; lengths: ColumnLengths }) {
    this.#ports = ports;
    this.#connections = connections;
    this.#snapshots = snapshots;
    this.#lengths = lengths;
  }

  /** Lists the open ones, those that can be linked first, nearest first; among equals those that share more words with `text`, then the latest. */
  async list(anomaly: Anomaly, text = ''): Promise<RelatedTicket[]> {
    const neighbours = await this.#ports.anomalies.ofDatastore(anomaly.datastore);
    const candidates = await this.#ports.store.unit((unit) => this.#candidates(unit, anomaly, neighbours));
    await this.#snapshots.refresh(candidates.map(({ ticket }) => ticket));
    const words = wordsOf(text);
    return (await this.#open(candidates, anomaly))
      .map((related) => ({ related, shared: countShared(words, related.title) }))
      .sort((a, b) => Number(a.related.linked) - Number(b.related.linked) || nearness[a.related.relation] - nearness[b.related.relation] || b.shared - a.shared || compare(b.related.updated_at, a.related.updated_at))
      .map(({ related }) => related);
  }

  async #candidates(unit: Unit, anomaly: Anomaly, neighbours: readonly Anomaly[]): Promise<Candidate[]> {
    const active = await this.#connections.activeIn(unit);
    const found = new Map<string, Candidate>();
    for (const other of neighbours) {
      for (const link of await unit.links.find('anomalyId', other.id)) if (isLive(link, active)) add(found, link, relationOf(other, anomaly));
    }
    return [...found.values()].sort((a, b) => nearness[a.relation] - nearness[b.relation]).slice(0, maxCandidates);
  }

  /** Returns the candidates as an answer, without those that are over or whose state could not be read. */
  #open(candidates: readonly Candidate[], anomaly: Anomaly): Promise<RelatedTicket[]> {
    return this.#ports.store.unit(async (unit) => {
      const open: RelatedTicket[] = [];
      for (const { ticket: ref, relation, anomalies } of candidates) {
        const hit = await openHit(unit, ref, anomaly, { ports: this.#ports, lengths: this.#lengths });
        if (hit) open.push({ ...hit, linked: relation === 'anomaly', relation, anomalies_count: anomalies.size, instance_origin: ref.origin });
      }
      return open;
    });
  }
}

function relationOf(other: Anomaly, anomaly: Anomaly): Relation {
  if (other.id === anomaly.id) return 'anomaly';
  return other.container === anomaly.container ? 'table' : 'datastore';
}

function add(found: Map<string, Candidate>, { ticketKey, ticket, anomalyId }: LinkRecord, relation: Relation): void {
  const known = found.get(ticketKey);
  if (!known) found.set(ticketKey, { ticket, relation, anomalies: new Set([anomalyId]) });
  else {
    known.anomalies.add(anomalyId);
    if (nearness[relation] < nearness[known.relation]) known.relation = relation;
  }
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const countShared = (words: ReadonlySet<string>, title: string): number => [...wordsOf(title)].filter((word) => words.has(word)).length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
