import type { RecentlyLinkedTicket } from '../../contract/strict/link-ticket.js';
import { isLive, type Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord } from '../ports/records.js';
import type { Snapshots } from '../tickets/snapshots.js';
import { openHit } from './open-hit.js';

/** The number of tickets that are looked at: what was linked before these is not lately. */
const maxCandidates = 50;

/** Lists what was linked lately, to whatever anomaly: often the next one is about the same. */
export class RecentTickets {
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

  /** Lists the open ones, each once, the latest link first; none without a connection. */
  async list(anomaly: Anomaly | undefined): Promise<RecentlyLinkedTicket[]> {
    const { store } = this.#ports;
    const links = await store.unit(async (unit) => {
      const active = await this.#connections.activeIn(unit);
      return active ? (await unit.links.find('origin', active.apiUrl)).filter((link) => isLive(link, active)) : [];
    });
    const latest = latestOf(links);
    await this.#snapshots.refresh(latest.map(({ ticket }) => ticket));
    const linked = new Set(links.filter(({ anomalyId }) => anomalyId === anomaly?.id).map(({ ticketKey }) => ticketKey));
    return store.unit(async (unit) => {
      const open: RecentlyLinkedTicket[] = [];
      for (const { ticket, ticketKey, linkedAt } of latest) {
        const hit = await openHit(unit, ticket, anomaly, { ports: this.#ports, lengths: this.#lengths });
        if (hit) open.push({ ...hit, linked: linked.has(ticketKey), linked_at: linkedAt });
      }
      return open;
    });
  }
}

/** Returns the latest link of each ticket, the latest ones first. */
function latestOf(links: readonly LinkRecord[]): LinkRecord[] {
  const latest = new Map<string, LinkRecord>();
  for (const link of links) if (link.linkedAt >= (latest.get(link.ticketKey)?.linkedAt ?? '')) latest.set(link.ticketKey, link);
  return [...latest.values()].sort((a, b) => (a.linkedAt < b.linkedAt ? 1 : -1)).slice(0, maxCandidates);
}
