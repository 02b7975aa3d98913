import type { LinkSync, TicketLink } from '../../contract/strict/ticket-links.js';
import { isLive, type Connections } from '../connection/connections.js';
import { healthOf, isResting } from '../connection/health.js';
import type { Outbox } from '../notes/outbox.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, SnapshotRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import type { User } from '../ports/users.js';
import { isAbsent, snapshotOf } from '../tickets/snapshots.js';
import { iso } from '../wording/times.js';
import { linksTo } from './link-service.js';
import { OtherAnomalies } from './other-anomalies.js';

/** A link as the wire has it, and the ids of the other anomalies that share its ticket. */
interface Seen {
  view: TicketLink;
  others: readonly number[];
}

/** Shows links as the wire has them. */
export class LinkViews {
  readonly #ports: Ports;
  readonly #connections: Connections;
  readonly #outbox: Outbox;
  readonly #others: OtherAnomalies;

  constructor(ports: Ports, connections: Connections, outbox: Outbox) {
    this.#ports = ports;
    this.#connections = connections;
    this.#outbox = outbox;
    this.#others = new OtherAnomalies(ports);
  }

  async one(link: LinkRecord, user: User): Promise<TicketLink> {
    const seen = await this.#ports.store.unit((unit) => this.#look(unit, link));
    return { ...seen.view, also_on: await this.#others.named(seen.others, user) };
  }

  async all(links: readonly LinkRecord[], user: User): Promise<TicketLink[]> {
    const seen = await this.#ports.store.unit(async (unit) => {
      const each: Seen[] = [];
      for (const link of links) each.push(await this.#look(unit, link));
      return each;
    });
    // The host's anomalies are asked for once the unit is over: nobody waits for them with the store in hand.
    return Promise.all(seen.map(async ({ view, others }) => ({ ...view, also_on: await this.#others.named(others, user) })));
  }

  async #look(unit: Unit, link: LinkRecord): Promise<Seen> {
    const others = (await linksTo(unit, link.ticket)).filter(({ anomalyId }) => anomalyId !== link.anomalyId).map(({ anomalyId }) => anomalyId);
    return { view: await this.#view(unit, link, others.length), others };
  }

  async #view(unit: Unit, link: LinkRecord, others: number): Promise<TicketLink> {
    const snapshot = await snapshotOf(unit, link.ticket);
    return {
      id: link.id,
      ticket: snapshot.ticket,
      linked_at: link.linkedAt,
      linked_by: link.linkedBy,
      last_synced_at: snapshot.readAt === null ? '' : iso(snapshot.readAt),
      status: snapshot.ticket.status,
      sync: await this.#sync(unit, link, snapshot),
      instance_origin: link.origin,
      other_anomalies_count: others,
    };
  }

  async #sync(unit: Unit, link: LinkRecord, snapshot: SnapshotRecord): Promise<LinkSync> {
    const pending = await this.#outbox.pending(unit, link);
    const active = await this.#connections.activeIn(unit);
    const counts = { pending_count: pending, ...(link.dropped && { dropped_count: link.dropped }) };
    if (!isLive(link, active)) return { status: 'historical', ...counts, last_error: snapshot.error };
    if (active && isResting(active)) {
      const { detail, checked_at } = healthOf(active);
      return { status: 'paused', ...counts, last_error: { code: 'provider-credentials', provider: 'servicenow', detail, what: 'status', failed_at: checked_at } };
    }
    const note = pending > 0 ? await this.#outbox.head(unit, link.ticketKey) : undefined;
    // That the incident cannot be read says more than that a note cannot be written to it.
    const error = isFinal(snapshot) ? snapshot.error : (note?.error ?? snapshot.error);
    return { status: statusOf(error, (note?.blocked ?? false) || isFinal(snapshot), pending), ...counts, last_error: error };
  }
}

/** Tests for a read that failed for good: the next one will fail alike until a person acts. */
const isFinal = ({ error }: SnapshotRecord): boolean => error !== null && (isAbsent(error) || error.code === 'provider-forbidden');

function statusOf(error: LinkSync['last_error'], blocked: boolean, pending: number): LinkSync['status'] {
  if (error) return !blocked ? 'failed' : error.code === 'ticket-closed' ? 'not-synced' : 'broken';
  return pending > 0 ? 'pending' : 'synced';
}
