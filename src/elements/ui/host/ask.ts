import { TicketingError } from '../../../api/index.js';
import { orAbort } from '../../../api/or-abort.js';
import { answerTo, type TicketingBeforeEvent } from '../../../events/before.js';
import type { TicketRef } from '../../../data/ticket-ref.js';

/** What a page wants: to go on (undefined), a veto (false), or it has done it itself (a ticket, or true). */
export type Wish = TicketRef | boolean | undefined;

/**
 * Tells a page what is about to be done, and resolves to what it wants.
 * @throws the signal's reason, definite: where nobody waits for the page any more nothing has been done
 */
export async function ask(host: EventTarget, event: TicketingBeforeEvent, signal: AbortSignal): Promise<Wish> {
  const goesOn = host.dispatchEvent(event);
  try {
    return (await orAbort(wishOf(event), signal)) ?? (goesOn ? undefined : false);
  } catch (reason) {
    throw reason instanceof TicketingError ? reason.asDefinite() : reason;
  }
}

/** Resolves to what a page has answered to an event that it was told; undefined where it has not. */
export async function wishOf(event: TicketingBeforeEvent): Promise<Wish> {
  try {
    return wishIn(await answerTo(event));
  } catch (error) {
    // The page's own defect, for its own reports; whoever could not decide has not agreed.
    reportError(error);
    return false;
  }
}

/** Parses a page's answer. One that is no ticket says all the same that the page has done something: it must not be done twice. */
function wishIn(answer: unknown): Wish {
  if (answer === undefined || answer === null || answer === true) return undefined;
  if (answer === false) return false;
  const { provider, id, key, url = '' } = Object(answer) as Partial<Record<keyof TicketRef, unknown>>;
  if (typeof provider === 'string' && typeof id === 'string' && typeof key === 'string' && typeof url === 'string') return Object.freeze({ provider, id, key, url });
  return true;
}
