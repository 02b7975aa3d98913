import type { LinkSync, TicketLink } from '../../contract/ticket-links.js';
import { linkedTicketsText as text } from '../ui/strings/linked-tickets.js';
import { parseTime, relativeTime } from '../ui/time/times.js';
import { isDone, isUnread, knownState } from './link-state.js';
import { explainSync, isOfTheConnection } from './sync-cause.js';

/** What a row says of its sync beyond "synced 5 minutes ago" (domain Y6). */
export interface SyncNote {
  tone: 'muted' | 'warning';
  text: string;
  /** A person's try may help. */
  retry: boolean;
  /** The incident is gone, as far as can be told: the link can go, too. */
  removable: boolean;
}

export function syncNote(link: TicketLink): SyncNote | undefined {
  const { sync } = link;
  if (!sync) return undefined;
  const parts = [trouble(link, sync), waiting(sync), lastKnown(link)].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const failing = sync.state === 'failed' || sync.state === 'broken';
  return {
    tone: failing && !isOfTheConnection(sync.last_error) ? 'warning' : 'muted',
    text: parts.length > 1 ? parts.map((part) => part.replace(/\.$/, '')).join(' · ') : parts.join(''),
    retry: failing,
    removable: sync.state === 'broken' && sync.last_error?.code === 'ticket-not-found',
  };
}

function trouble(link: TicketLink, { state, pending, last_error }: LinkSync): string {
  if (state === 'paused') return text.paused;
  const ofNote = last_error?.what === 'note';
  // Tried again by itself: what to do about it is nobody's question yet.
  if (state === 'failed') return withCause(ofNote ? text.noteFailed(pending) : text.failed, last_error, false);
  if (state !== 'broken') return '';
  // ServiceNow refuses a closed incident's note with the words of a missing right.
  if (ofNote && last_error.code === 'provider-forbidden' && isDone(link)) return `${text.noteRefused(pending)}: ${text.closedHelp}`;
  return withCause(ofNote ? text.noteRefused(pending) : text.broken, last_error);
}

/** The cause too, unless it is told above the list. */
function withCause(what: string, error: LinkSync['last_error'], withStep = true): string {
  if (!error || isOfTheConnection(error)) return what;
  const { title, text: next } = explainSync(error);
  return `${what}: ${title} ${withStep ? next : ''}`.trim();
}

function waiting({ state, pending, last_error }: LinkSync): string {
  if (pending === 0) return state === 'pending' ? text.pending(1) : '';
  // What failed says already how many they are.
  if ((state === 'failed' || state === 'broken') && last_error?.what === 'note') return '';
  return state === 'historical' ? text.undelivered(pending) : text.pending(pending);
}

/** Where the state reads Unknown: what it was, and when. */
function lastKnown(link: TicketLink): string {
  const state = knownState(link);
  if (!isUnread(link) || state.kind === 'unknown') return '';
  const time = parseTime(link.last_synced_at);
  return text.lastKnown(state.label, time ? relativeTime(time) : '');
}
