import { TicketingError, type ErrorCode } from '../../api/index.js';
import { connectionProblems } from '../../contract/problem.js';
import type { SyncError, TicketLink } from '../../contract/ticket-links.js';
import type { TicketingClient } from '../../data/client/client.js';
import type { Explanation } from '../../texts/explanation.js';
import { explain } from '../ui/notice/explain.js';

/** What troubles the connection as a whole, and so every ticket alike: told once, above the list. */
const ofTheConnection: ReadonlySet<ErrorCode> = new Set([...connectionProblems, 'provider-forbidden']);

/** Whether a sync failed for something that troubles all tickets alike. */
export function isOfTheConnection(error: SyncError | null | undefined): boolean {
  if (error?.code === undefined) return false;
  // A note that one record refuses, a closed one for instance, says nothing about the others.
  if (error.code === 'provider-forbidden' && error.what === 'note') return false;
  return ofTheConnection.has(error.code);
}

/** Puts a failed sync into the user's words; the backend's own where this version knows no code. */
export function explainSync(client: TicketingClient, { code, detail }: SyncError): Explanation {
  return code ? explain(client, new TicketingError(code, detail)) : { title: detail, text: '' };
}

export interface SharedCause extends Explanation {
  /** Nothing is tried any more until the credentials are replaced. */
  paused: boolean;
  /** A person has to act before it is tried again. */
  blocked: boolean;
}

/** Returns the causes that are told above the list, each once (elements T3). */
export function sharedCauses(client: TicketingClient, links: readonly TicketLink[]): SharedCause[] {
  const byCode = new Map<ErrorCode, SharedCause>();
  for (const { sync } of links) {
    const error = sync?.last_error;
    if (!error?.code || !isOfTheConnection(error) || sync?.state === 'historical' || byCode.has(error.code)) continue;
    byCode.set(error.code, { ...explainSync(client, error), paused: sync?.state === 'paused', blocked: sync?.state === 'broken' });
  }
  return [...byCode.values()];
}
