import type { BlockOutcome } from '../../contract/link-ticket.js';
import type { Ticket } from '../../contract/ticket.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { TicketRef } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { snapshotOf } from '../tickets/snapshots.js';
import { isOver } from '../tickets/ticket.js';
import { appendixFor } from '../wording/anomaly-block.js';

interface Needed {
  readonly ports: Pick<Ports, 'appUrl' | 'clock'>;
  readonly lengths: ColumnLengths;
}

/**
 * Returns a ticket as it was last read, with what linking it to the anomaly would mean; undefined where its work is over, or its state could not
 * be read.
 */
export async function openHit(unit: Unit, ref: TicketRef, anomaly: Anomaly | undefined, { ports: { appUrl, clock }, lengths }: Needed): Promise<(Ticket & { block: BlockOutcome }) | undefined> {
  const { ticket, error } = await snapshotOf(unit, ref);
  if (error || ticket.status === '' || isOver(ticket)) return undefined;
  const limit = lengths.known(ref.origin, ref.table).description;
  return { ...ticket, block: anomaly ? appendixFor(anomaly, ticket.description, { appUrl, time: clock.now(), limit }).outcome : 'unknown' };
}
