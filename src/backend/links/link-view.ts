import type { LinkSync, TicketLink } from '../../contract/strict/ticket-links.js';
import { isLive, type Connections } from '../connection/connections.js';
import { healthOf, isResting } from '../connection/health.js';
import type { Outbox } from '../notes/outbox.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, SnapshotRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { isAbsent, snapshotOf } from '../tickets/snapshots.js';
import { iso } from '../wording/times.js';
import { linksTo } from './link-service.js';

/** Shows links as the wire has them. */
export class LinkViews {
  readonly #ports: Ports;
  readonly #connections: Connections;
  readonly #outbox: Outbox;

  constructor(ports: Ports, connections: Connections, outbox: Outbox) {
    this.#ports = ports;
    this.#connections = connections;
    this.#outbox = outbox;
  }

  async one(link: LinkRecord): Promise<TicketLink> {
    return this.#ports.store.unit((unit) => this.#view(unit, link));
  }

  all(links: readonly LinkRecord[]): Promise<TicketLink[]> {
    return this.#ports.store.unit(async (unit) => {
      const views: TicketLink[] = [];
      for (const link of links) views.push(await this.#view(unit, link));
      return views;
    });
  }

  async #view(unit: Unit, link: LinkRecord): Promise<TicketLink> {
    const snapshot = await snapshotOf(unit, link.ticket);
    const others = (await linksTo(unit, link.ticket)).filter(({ anomalyId }) => anomalyId !== link.anomalyId);
    return {
      id: link.id,
      ticket: snapshot.ticket,
      linked_at: link.linkedAt,
      linked_by: link.linkedBy,
      last_synced_at: snapshot.readAt === null ? '' : iso(snapshot.readAt),
      status: snapshot.ticket.status,
      sync: await this.#sync(unit, link, snapshot),
      instance_origin: link.origin,
      other_anomalies: others.length,
    };
  }

  async #sync(unit: Unit, link: LinkRecord, snapshot: SnapshotRecord): Promise<LinkSync> {
    const pending = await this.#outbox.pending(unit, link);
    const active = await this.#connections.activeIn(unit);
    const counts = { pending, ...(link.dropped && { dropped: link.dropped }) };
    if (!isLive(link, active)) return { state: 'historical', ...counts, last_error: snapshot.error };
    if (active && isResting(active)) {
      const { detail, checked_at: at } = healthOf(active);
      return { state: 'paused', ...counts, last_error: { code: 'provider-credentials', provider: 'servicenow', detail, what: 'state', at } };
    }
    const note = pending > 0 ? await this.#outbox.head(unit, link.ticketKey) : undefined;
    // That the incident cannot be read says more than that a note cannot be written to it.
    const error = isFinal(snapshot) ? snapshot.error : (note?.error ?? snapshot.error);
    return { state: stateOf(error, (note?.blocked ?? false) || isFinal(snapshot), pending), ...counts, last_error: error };
  }
}

/** Tests for a read that failed for good: the next one will fail alike until a person acts. */
const isFinal = ({ error }: SnapshotRecord): boolean => error !== null && (isAbsent(error) || error.code === 'provider-forbidden');

function stateOf(error: LinkSync['last_error'], blocked: boolean, pending: number): LinkSync['state'] {
  if (error) return !blocked ? 'failed' : error.code === 'ticket-closed' ? 'not-synced' : 'broken';
  return pending > 0 ? 'pending' : 'synced';
}
