import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import '../../../src/define/linked-tickets.js';
import { createTicketingClient, type TicketingClient } from '../../../src/index.js';
import { createMockWorld } from '../../../src/mock/entry.js';
import { defined } from './defined.js';
import './parts.css';

/** A page that knows nothing of the mock: its own `fetch` asks its own origin, and a service worker answers. */
class MswPageElement extends LitElement {
  readonly #world = createMockWorld();
  #stop: (() => void) | undefined;
  #client: Promise<TicketingClient> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#client ??= this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#client = undefined;
  }

  override render(): TemplateResult {
    const shown = this.#client?.then(
      (client) => html`<linked-tickets anomaly-id="42" heading-level="3" .client=${client}></linked-tickets>`,
      () => html`<p>This browser offers no service worker here: it wants https, or this computer.</p>`,
    );
    return html`<div class="parts-preview">${until(shown ?? nothing, html`<p>Starting the service worker…</p>`)}</div>`;
  }

  async #start(): Promise<TicketingClient> {
    const [{ setupWorker }, { mockHandlers }] = await Promise.all([import('msw/browser'), import('../../../src/mock/msw-entry.js')]);
    const worker = setupWorker(...mockHandlers(this.#world));
    await worker.start({ serviceWorker: { url: './mockServiceWorker.js' }, onUnhandledFrame: 'bypass', quiet: true });
    this.#stop = () => void worker.stop();
    return createTicketingClient({ baseUrl: location.origin, token: () => this.#world.token, storage: null });
  }
}

export const MswPage = defined('msw-page', MswPageElement);
