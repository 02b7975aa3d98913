import { TicketingError, type ErrorCode } from '../../api/index.js';
import { connectionProblems } from '../../contract/problem.js';
import type { SyncError, TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
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

/** Returns a failed sync as an error; undefined where the backend names no code. */
export const failureOf = ({ code, detail, ...facts }: SyncError): TicketingError | undefined => code && new TicketingError(code, detail, { facts });

/** Puts a failed sync into the user's words; the backend's own where this version knows no code. */
export function explainSync(client: Client, error: SyncError): Explanation {
  const failure = failureOf(error);
  return failure ? explain(client, failure) : { title: error.detail, text: '' };
}

export interface SharedCause extends Explanation {
  /** A ticket that it was told of, and how; of the others it is the same. */
  link: TicketLink;
  error: SyncError & { code: ErrorCode };
  /** Nothing is tried any more until the credentials are replaced. */
  paused: boolean;
  /** A person has to act before it is tried again. */
  blocked: boolean;
}

/** Returns the causes that are told above the list, each once (elements T3). */
export function sharedCauses(client: Client, links: readonly TicketLink[]): SharedCause[] {
  const byCode = new Map<ErrorCode, SharedCause>();
  for (const link of links) {
    const { sync } = link;
    const error = sync?.last_error;
    if (!error?.code || !isOfTheConnection(error) || sync?.status === 'historical' || byCode.has(error.code)) continue;
    byCode.set(error.code, { ...explainSync(client, error), link, error: { ...error, code: error.code }, paused: sync?.status === 'paused', blocked: sync?.status === 'broken' });
  }
  return [...byCode.values()];
}
