import type { ReactiveController } from 'lit';
import { SlowTimer } from '../../../controllers/slow-timer.js';
import { clientOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';

type Host = ElementHost & { readonly anomalyId: string };

/** What becomes of an id that a page does not have yet, where it is made a text. */
const unknown = /^(undefined|null|NaN|\[object .*\])?$/;

/** Returns an anomaly's id as it was given, without blanks around it; `''` for what is none (yet). */
export function knownId(given: string | null | undefined): string {
  const id = String(given).trim();
  return unknown.test(id) ? '' : id;
}

/** Tells the page's developers of an element that has waited for its anomaly for a while: frameworks render before they know it. */
export class MissingId implements ReactiveController {
  readonly #host: Host;
  readonly #isWanted: () => boolean;
  readonly #timer: SlowTimer;

  /** @param isWanted whether the element would show something of the anomaly */
  constructor(host: Host, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#timer = new SlowTimer(() => clientOf(host).api.session.tell(`<${host.localName}> asks for nothing: its anomaly-id is "${host.anomalyId}".`));
    host.addController(this);
  }

  hostUpdated(): void {
    this.#timer.running = this.#host.isConnected && this.#isWanted() && knownId(this.#host.anomalyId) === '';
  }

  hostDisconnected(): void {
    this.#timer.running = false;
  }
}
