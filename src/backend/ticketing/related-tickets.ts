import { incidentStates } from '../../contract/incident-states.js';
import type { RelatedTicket, Relation } from '../../contract/related-tickets.js';
import type { LinkRecord } from '../records.js';
import type { AnomalySeed } from '../seed.js';
import type { Services } from '../services.js';
import { appendixFor } from './anomaly-block.js';
import { ticketKey, type TicketRef } from './ticket.js';

/** How many tickets are looked at: what is beyond the nearest ones is no likely duplicate. */
const maxCandidates = 50;

const nearness: Readonly<Record<Relation, number>> = { anomaly: 0, table: 1, datastore: 2 };

interface Candidate {
  ticket: TicketRef;
  relation: Relation;
  anomalies: Set<number>;
}

/** Finds open incidents that may be about the same thing, among what the backend itself has linked. */
export class RelatedTickets {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** The open ones, nearest first; among equals those that share more words with `text`, then the latest. */
  async list(anomaly: AnomalySeed, text = ''): Promise<RelatedTicket[]> {
    const candidates = this.#candidates(anomaly);
    await this.#services.snapshots.refresh(candidates.map(({ ticket }) => ticket));
    const words = wordsOf(text);
    return candidates
      .flatMap((candidate) => this.#open(candidate, anomaly))
      .map((related) => ({ related, shared: countShared(words, related.title) }))
      .sort((a, b) => nearness[a.related.relation] - nearness[b.related.relation] || b.shared - a.shared || compare(b.related.updated_at, a.related.updated_at))
      .map(({ related }) => related);
  }

  #candidates(anomaly: AnomalySeed): Candidate[] {
    const found = new Map<string, Candidate>();
    for (const link of this.#services.store.links.values()) {
      const relation = this.#relationOf(link, anomaly);
      if (relation) add(found, link, relation);
    }
    return [...found.values()].sort((a, b) => nearness[a.relation] - nearness[b.relation]).slice(0, maxCandidates);
  }

  #relationOf(link: LinkRecord, anomaly: AnomalySeed): Relation | undefined {
    const { connections, store } = this.#services;
    const other = store.anomalies.get(link.anomalyId);
    if (!other || !connections.isLive(link) || other.datastore !== anomaly.datastore) return undefined;
    if (other.id === anomaly.id) return 'anomaly';
    return other.container === anomaly.container ? 'table' : 'datastore';
  }

  /** The candidate as an answer; nothing where it is over, or its state could not be read. */
  #open({ ticket: ref, relation, anomalies }: Candidate, anomaly: AnomalySeed): RelatedTicket[] {
    const { snapshots, appUrl, clock } = this.#services;
    const { ticket, error } = snapshots.of(ref);
    if (error || ticket.status === '' || isOver(ticket.metadata)) return [];
    const { outcome } = appendixFor(anomaly, ticket.description, { appUrl, time: clock.now() });
    return [{ ...ticket, linked: relation === 'anomaly', block: outcome, relation, anomalies: anomalies.size, instance_origin: ref.origin }];
  }
}

function add(found: Map<string, Candidate>, link: LinkRecord, relation: Relation): void {
  const key = ticketKey(link.ticket);
  const known = found.get(key);
  if (!known) found.set(key, { ticket: link.ticket, relation, anomalies: new Set([link.anomalyId]) });
  else {
    known.anomalies.add(link.anomalyId);
    if (nearness[relation] < nearness[known.relation]) known.relation = relation;
  }
}

const overStates: readonly string[] = Object.entries(incidentStates).flatMap(([state, { isOver }]) => (isOver ? state : []));

/** Tests whether the incident is resolved, closed or canceled. */
const isOver = (metadata: unknown): boolean =>
  typeof metadata === 'object' && metadata !== null && 'state' in metadata && overStates.includes(String(metadata.state));

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const countShared = (words: ReadonlySet<string>, title: string): number => [...wordsOf(title)].filter((word) => words.has(word)).length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
