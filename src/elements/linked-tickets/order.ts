import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { listTexts } from '../../texts/en/list.js';
import { visible } from '../../texts/isolated.js';
import { stageOf } from '../ui/ticket/ticket-state.js';
import { parseTime } from '../ui/time/times.js';
import { knownState } from './link-state.js';

/** What the tickets stand by: their state, when they were linked, their priority. */
export const orders = ['state', 'newest', 'priority'] as const;
export type Order = (typeof orders)[number];

/** Tickets that stand together under a heading. */
export interface Group {
  /** What they have in common; `''` for nothing to tell. */
  readonly label: string;
  readonly links: readonly TicketLink[];
}

const stages = ['open', 'resolved', 'closed'] as const;

/**
 * Sorts tickets: by state, the open ones first, then resolved, then closed ones; by when they were linked; by priority, in each the open ones
 * first. The newest link comes first among equals, one without a time last (domain L1, elements T2). By what was last known: no row moves
 * because a read fails.
 */
export function inDisplayOrder(client: Client, links: readonly TicketLink[], order: Order = 'state'): TicketLink[] {
  const keyed = links.map((link) => ({ link, rank: rankOf(link, order), stage: order === 'newest' ? 0 : stageIn(client, link), time: parseTime(link.linked_at)?.getTime() ?? 0 }));
  return keyed.sort((a, b) => compare(a.rank, b.rank) || a.stage - b.stage || b.time - a.time).map(({ link }) => link);
}

/** Returns tickets that are in order as groups, by what they stand by: the time makes one of them all, which has no label. */
export function grouped(client: Client, links: readonly TicketLink[], order: Order): Group[] {
  const text = client.texts.of(listTexts);
  const labelOf = (link: TicketLink): string => {
    if (order === 'newest') return '';
    return order === 'state' ? text.stages[stages[stageIn(client, link)] ?? 'open'] : visible(link.ticket.priority) || text.noPriority;
  };
  const groups = new Map<string, TicketLink[]>();
  for (const link of links) {
    const label = labelOf(link);
    const group = groups.get(label);
    if (group) group.push(link);
    else groups.set(label, [link]);
  }
  return [...groups].map(([label, members]) => ({ label, links: members }));
}

const stageIn = (client: Client, link: TicketLink): number => stageOf(knownState(client, link));

/** A priority begins with its number; what has none comes last. */
const rankOf = ({ ticket }: TicketLink, order: Order): string => (order === 'priority' ? visible(ticket.priority) || '\uffff' : '');

const compare = (a: string, b: string): number => (a === b ? 0 : a.localeCompare(b, 'en', { numeric: true }));
