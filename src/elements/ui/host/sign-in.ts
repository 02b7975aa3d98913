import { TicketingError } from '../../../api/index.js';
import { AuthRequiredEvent } from '../../../events.js';
import { clientOf } from './client-of.js';
import type { ClientChoice } from './host.js';

/** Whether the user has to sign in again before anything else: what was sent before that is sent once more, under the same key. */
export const isSignedOut = (error: unknown): boolean => error instanceof TicketingError && error.code === 'unauthenticated';

/**
 * Asks the page around, by `auth-required`, to sign the user in where that is what an action failed for: once for all
 * elements of a client, until a read has succeeded.
 */
export function askToSignIn(host: ClientChoice & EventTarget, error: unknown): void {
  if (isSignedOut(error) && clientOf(host).api.session.announces()) host.dispatchEvent(new AuthRequiredEvent());
}
