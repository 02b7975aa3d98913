import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { stageOf } from '../ui/ticket/ticket-state.js';
import { parseTime } from '../ui/time/times.js';
import { knownState } from './link-state.js';

/**
 * Sorts open tickets first, then resolved, then closed ones, the newest link first among equals; a link without a time comes last (domain L1,
 * elements T2). By what was last known: no row moves because a read fails.
 */
export function inDisplayOrder(client: Client, links: readonly TicketLink[]): TicketLink[] {
  const keyed = links.map((link) => ({ link, stage: stageOf(knownState(client, link)), time: parseTime(link.linked_at)?.getTime() ?? 0 }));
  return keyed.sort((a, b) => a.stage - b.stage || b.time - a.time).map(({ link }) => link);
}
