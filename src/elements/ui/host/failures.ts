import { TicketingError } from '../../../api/index.js';
import { TicketingAuthRequiredEvent, TicketingErrorEvent } from '../../../events/failures.js';
import { clientOf } from './client-of.js';
import type { ClientChoice } from './host.js';

/** Whether the user has to sign in again before anything else: what was sent before that is sent once more, under the same key. */
export const isSignedOut = (error: unknown): boolean => error instanceof TicketingError && error.code === 'unauthenticated';

/**
 * Tells the page around that an action or a read has failed, by `ticketing-error`; and by `ticketing-auth-required` to sign the user in where
 * that is what it failed for: once for all elements of a client, until a read has succeeded. What a person has given up is no failure.
 */
export function tellFailure(host: ClientChoice & EventTarget, error: unknown): void {
  if (!(error instanceof TicketingError) || error.code === 'canceled') return;
  const { code, message, status } = error;
  host.dispatchEvent(new TicketingErrorEvent({ code, message, status }));
  if (isSignedOut(error) && clientOf(host).api.session.announces()) host.dispatchEvent(new TicketingAuthRequiredEvent());
}
