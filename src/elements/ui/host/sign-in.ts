import { TicketingError } from '../../../api/index.js';
import { AuthRequiredEvent } from '../../../events.js';

/** Asks the page around, by `auth-required`, to sign the user in where that is what an action failed for. */
export function askToSignIn(from: EventTarget, error: unknown): void {
  if (error instanceof TicketingError && error.code === 'unauthenticated') from.dispatchEvent(new AuthRequiredEvent());
}
