import type { ReactiveController } from 'lit';
import type { ElementHost } from '../ui/host/host.js';

/** What somebody presses to do something; to put the cursor somewhere is none of it. */
const pressable = 'a, button, summary, select, [type=button], [type=submit], [role=button], [role=tab], [role^=menuitem]';

/** Tells when something is pressed in the page around its host: by then what the host has said last is history. */
export class Elsewhere implements ReactiveController {
  readonly #host: ElementHost;
  readonly #pressed: () => void;

  constructor(host: ElementHost, pressed: () => void) {
    this.#host = host;
    this.#pressed = pressed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('click', this, true);
  }

  hostDisconnected(): void {
    removeEventListener('click', this, true);
  }

  handleEvent(event: Event): void {
    const path = event.composedPath();
    if (!path.includes(this.#host) && path.some((target) => target instanceof Element && target.matches(pressable))) this.#pressed();
  }
}
