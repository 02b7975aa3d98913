import type { LinkSync, TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { listTexts } from '../../texts/en/list.js';
import { parseTime } from '../ui/time/times.js';
import { isDone, isUnread, knownState } from './link-state.js';
import { explainSync, isOfTheConnection } from './sync-cause.js';

/** What a row says of its sync beyond "synced 5 minutes ago" (domain Y6). */
export interface SyncNote {
  tone: 'muted' | 'warning';
  /** Each says one thing, in whole sentences. */
  parts: readonly string[];
  /** It comes and goes by itself: nobody has to do anything about it. */
  passing: boolean;
  /** A person's try may help. */
  retry: boolean;
  /** The ticket is gone, as far as can be told: the link can go, too. */
  removable: boolean;
}

/** Returns what a row says of its sync; undefined where the time of the last one says it all (domain L5, elements T7). */
export function syncNote(client: Client, link: TicketLink): SyncNote | undefined {
  const { sync } = link;
  if (!sync) return undefined;
  const parts = [trouble(client, link, sync), waiting(client, sync), lastKnown(client, link)].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const failing = isFailing(sync);
  return {
    tone: failing && !isOfTheConnection(sync.last_error) ? 'warning' : 'muted',
    parts,
    passing: sync.status === 'failed' || sync.status === 'pending' || sync.status === 'synced',
    retry: failing,
    removable: sync.status === 'broken' && isGone(sync.last_error?.code),
  };
}

const isGone = (code: string | undefined): boolean => code === 'ticket-not-found' || code === 'ticket-deleted';

const isFailing = ({ status }: LinkSync): boolean => status === 'failed' || status === 'broken' || status === 'not-synced';

function trouble(client: Client, link: TicketLink, sync: LinkSync): string {
  const { status, pending_count: pending, dropped_count: dropped = 0, last_error } = sync;
  const text = client.texts.of(listTexts);
  if (status === 'paused') return text.paused;
  const ofNote = last_error?.what === 'note';
  // Tried again by itself: what to do about it is nobody's question yet.
  if (status === 'failed') return withCause(client, ofNote ? text.noteFailed(Math.max(pending, 1)) : text.failed, last_error, false);
  if (!isFailing(sync)) return '';
  // Some backends tell a closed ticket's refusal in the words of a missing right.
  const error = ofNote && last_error.code === 'provider-forbidden' && isDone(client, link) ? { ...last_error, code: 'ticket-closed' as const } : last_error;
  return withCause(client, ofNote ? text.undelivered(Math.max(pending + dropped, 1)) : text.broken, error);
}

/** Adds the cause, unless it is told above the list. */
function withCause(client: Client, what: string, error: LinkSync['last_error'], withStep = true): string {
  if (!error || isOfTheConnection(error)) return what;
  const { title, text } = explainSync(client, error);
  return client.texts.format.sentences(what, title, withStep ? text : '');
}

function waiting({ texts }: Client, sync: LinkSync): string {
  const { status, pending_count: pending, dropped_count: dropped = 0, last_error } = sync;
  const text = texts.of(listTexts);
  // What failed says already how many they are.
  if (isFailing(sync) && last_error?.what === 'note') return '';
  if (pending === 0) return status === 'pending' ? text.pending(1) : dropped > 0 ? text.undelivered(dropped) : '';
  return status === 'historical' ? text.undelivered(pending) : text.pending(pending);
}

/** Where the state reads Unknown: what it was, and when. */
function lastKnown(client: Client, link: TicketLink): string {
  const { kind, label } = knownState(client, link);
  if (!isUnread(link) || kind === 'unknown') return '';
  const text = client.texts.of(listTexts);
  const time = parseTime(link.last_synced_at);
  return time ? text.lastKnownAt(label, client.texts.format.relativeTime(time)) : text.lastKnown(label);
}
