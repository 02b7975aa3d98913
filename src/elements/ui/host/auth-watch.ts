import type { ReactiveController } from 'lit';
import { TicketingError } from '../../../api/index.js';
import { AuthRequiredEvent } from '../../../events.js';
import type { ElementHost } from './host.js';

/** Tells the host page once for each failure that says the user is signed out of the product. */
export class AuthWatch implements ReactiveController {
  readonly #host: ElementHost;
  readonly #errors: () => readonly unknown[];
  readonly #told = new WeakSet<Error>();

  constructor(host: ElementHost, errors: () => readonly unknown[]) {
    this.#host = host;
    this.#errors = errors;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const error of this.#errors()) {
      if (!(error instanceof TicketingError) || error.code !== 'unauthenticated' || this.#told.has(error)) continue;
      this.#told.add(error);
      this.#host.dispatchEvent(new AuthRequiredEvent());
    }
  }
}
