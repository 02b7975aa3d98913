import type { LinkSync, TicketLink } from '../../contract/strict/ticket-links.js';
import type { Clock } from '../../common/clock.js';
import type { User } from '../access/users.js';
import type { Connections } from '../connection/connections.js';
import { notFound, ProblemError } from '../http/problem-error.js';
import type { LinkRecord, TicketSnapshot } from '../records.js';
import type { AnomalySeed } from '../seed.js';
import type { Store } from '../store.js';
import type { Outbox } from '../sync/outbox.js';
import type { Snapshots } from './snapshots.js';
import { ticketKey, type TicketRef } from './ticket.js';
import { iso } from './times.js';

interface Dependencies {
  store: Store;
  clock: Clock;
  connections: Connections;
  snapshots: Snapshots;
  outbox: Outbox;
}

/** The links between anomalies and tickets, and how each is shown. */
export class LinkBook {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  add(anomaly: AnomalySeed, ticket: TicketRef, user: User, verb: 'created' | 'linked'): LinkRecord {
    const { store, clock } = this.#dependencies;
    const link = store.addLink({ anomalyId: anomaly.id, ticket, linkedAt: iso(clock.now()), linkedBy: user.name });
    store.record(anomaly.id, 'ticket', user.name, `Ticket ${this.#number(link)} ${verb}`);
    return link;
  }

  /** An anomaly's standing link. @throws ProblemError `not-found` */
  find(anomalyId: number, linkId: string): LinkRecord {
    const link = this.#any(anomalyId, linkId);
    if (link.unlinked) throw notFound('link');
    return link;
  }

  /** Takes a link away; nothing is written to the ticket, and what waits for it is held back (domain L6). */
  remove(anomalyId: number, linkId: string, user: User): void {
    const link = this.find(anomalyId, linkId);
    link.unlinked = true;
    this.#dependencies.store.record(anomalyId, 'ticket', user.name, `Ticket ${this.#number(link)} unlinked`);
  }

  /** Brings a link back as it was; nothing is written to the ticket (domain L6). @throws ProblemError `already-linked` */
  restore(anomalyId: number, linkId: string, user: User): LinkRecord {
    const link = this.#any(anomalyId, linkId);
    if (!link.unlinked) return link;
    const { store } = this.#dependencies;
    if (store.linkBetween(anomalyId, link.ticket)) throw alreadyLinked(this.#number(link));
    link.unlinked = false;
    store.record(anomalyId, 'ticket', user.name, `Ticket ${this.#number(link)} linked again`);
    return link;
  }

  view(link: LinkRecord): TicketLink {
    const { snapshots, store } = this.#dependencies;
    const snapshot = snapshots.of(link.ticket);
    return {
      id: link.id,
      ticket: snapshot.ticket,
      linked_at: link.linkedAt,
      linked_by: link.linkedBy,
      last_synced_at: snapshot.readAt === null ? '' : iso(snapshot.readAt),
      status: snapshot.ticket.status,
      sync: this.#sync(link, snapshot),
      instance_origin: link.ticket.origin,
      other_anomalies: store.linksTo(link.ticket).filter(({ anomalyId }) => anomalyId !== link.anomalyId).length,
    };
  }

  #sync(link: LinkRecord, snapshot: TicketSnapshot): LinkSync {
    const { outbox, connections } = this.#dependencies;
    const pending = outbox.pending(link);
    if (!connections.isLive(link)) return { state: 'historical', pending, last_error: snapshot.error };
    if (connections.active?.paused) {
      const { detail, checked_at: at } = connections.active.health;
      return { state: 'paused', pending, last_error: { code: 'provider-credentials', provider: 'servicenow', detail, what: 'state', at } };
    }
    const note = pending > 0 ? outbox.head(ticketKey(link.ticket)) : undefined;
    // That the incident cannot be read says more than that a note cannot be written to it.
    const error = isFinal(snapshot) ? snapshot.error : (note?.error ?? snapshot.error);
    return { state: stateOf(error, (note?.blocked ?? false) || isFinal(snapshot), pending), pending, last_error: error };
  }

  #any(anomalyId: number, linkId: string): LinkRecord {
    const link = this.#dependencies.store.links.get(linkId);
    if (link?.anomalyId !== anomalyId) throw notFound('link');
    return link;
  }

  #number({ ticket }: LinkRecord): string {
    return this.#dependencies.snapshots.of(ticket).ticket.ticket_number;
  }
}

export const alreadyLinked = (number: string): ProblemError =>
  new ProblemError('already-linked', `${number} is linked to this anomaly already. Look for it in the list of linked tickets.`);

/** A read that failed for good: the next one will fail alike until a person acts. */
const isFinal = ({ error }: TicketSnapshot): boolean => error?.code === 'ticket-not-found' || error?.code === 'provider-forbidden';

function stateOf(error: LinkSync['last_error'], blocked: boolean, pending: number): LinkSync['state'] {
  if (error) return blocked ? 'broken' : 'failed';
  return pending > 0 ? 'pending' : 'synced';
}
