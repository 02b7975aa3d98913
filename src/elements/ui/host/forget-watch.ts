import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../../data/client/client.js';
import { clientOf } from './client-of.js';
import type { ClientChoice } from './host.js';

/** Tells its host that whatever it shows or holds is somebody else's: the user of its client has changed. */
export class ForgetWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & ClientChoice;
  readonly #forget: () => void;
  #client: Client | undefined;

  /** @param forget drops what the element has of the user, and closes its dialogs */
  constructor(host: ReactiveControllerHost & ClientChoice, forget: () => void) {
    this.#host = host;
    this.#forget = forget;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = clientOf(this.#host);
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    client.forgetting.add(this.#forget);
  }

  hostDisconnected(): void {
    this.#client?.forgetting.delete(this.#forget);
    this.#client = undefined;
  }
}
