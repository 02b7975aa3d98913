import type { ReactiveController } from 'lit';
import { answerTo, TicketingBeforeNavigateEvent, type NavigationDestination } from '../../../events/before.js';
import { wishOf } from './ask.js';
import type { ElementHost } from './host.js';

/**
 * Tells the page when a link of an element's is followed by a plain click or Enter, so that it can go there itself. What opens it by the
 * browser's own keys and buttons stays the browser's.
 */
export class Navigation implements ReactiveController {
  readonly #host: ElementHost;
  readonly #anomalyIds: () => readonly string[];

  /** @param anomalyIds what the element is about */
  constructor(host: ElementHost, anomalyIds: () => readonly string[] = () => []) {
    this.#host = host;
    this.#anomalyIds = anomalyIds;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this);
  }

  handleEvent(event: MouseEvent): void {
    const [link] = event.composedPath().filter((target) => target instanceof HTMLAnchorElement);
    if (!link || link.getRootNode() !== this.#host.shadowRoot || event.defaultPrevented) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const before = new TicketingBeforeNavigateEvent({ anomalyIds: this.#anomalyIds(), url: link.href, destination: destinationOf(link) });
    if (this.#host.dispatchEvent(before) && !answerTo(before)) return;
    event.preventDefault();
    if (!before.defaultPrevented) void goOn(link, before);
  }
}

/** Follows the link late, where that is what the page wants. */
async function goOn({ href, target, rel }: HTMLAnchorElement, before: TicketingBeforeNavigateEvent): Promise<void> {
  if ((await wishOf(before)) === undefined) open(href, target || '_self', rel.replace(' ', ','));
}

const destinationOf = ({ dataset: { to } }: HTMLAnchorElement): NavigationDestination => (to === 'instance' || to === 'anomaly' || to === 'settings' ? to : 'ticket');
