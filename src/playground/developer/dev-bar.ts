import { html, nothing, type TemplateResult } from 'lit';
import type { WorldInfo } from '../../mock/scenarios/control.js';
import { scenarioGuide } from '../../mock/scenarios/guide.js';
import { addressSearch, type Address } from '../page/address.js';
import { icon } from '../views/icon.js';
import { devControls } from './dev-controls.js';
import type { EventLog } from './event-log.js';

interface DevBarContext {
  readonly log: EventLog;
  readonly changed: () => void;
  readonly go: (change: Partial<Address>) => void;
  readonly reset: () => Promise<void>;
  readonly setFault: Parameters<typeof devControls>[2]['setFault'];
  readonly setGateway: Parameters<typeof devControls>[2]['setGateway'];
  /** Shows the instance's incident list where it has no address to navigate to. */
  readonly showServiceNow: (() => void) | undefined;
}

/** In a narrow bar it is called by its last word. */
const mockServiceNow = html`<span><span class="dev-bar__more">Mock </span>ServiceNow</span>`;

/** What a developer sets: who looks, at which world, through which network. No part of the product. */
export class DevBar {
  readonly #context: DevBarContext;
  #open = matchMedia('(min-width: 1100px)').matches;
  #logOpen = false;
  #message = '';

  constructor(context: DevBarContext) {
    this.#context = context;
  }

  /** @param world what is known of the world, once it has answered */
  render(address: Address, world: WorldInfo | undefined): TemplateResult {
    return html`<aside class="dev-bar" aria-label="Developer bar">
      ${this.#logOpen ? this.#renderLog(world) : nothing}
      <div class="dev-bar__row">
        <button class="dev-bar__toggle" type="button" aria-expanded=${this.#open} aria-controls="dev-controls" @click=${this.#handleToggle}>
          ${icon(this.#open ? 'down' : 'up')} Developer
        </button>
        <div id="dev-controls" class="dev-bar__controls" ?hidden=${!this.#open}>
          ${devControls(address, world, this.#context)}
          <button type="button" @click=${this.#handleReset}>Reset world</button>
        </div>
        ${this.#open ? this.#renderHint(address) : nothing}
        <div class="dev-bar__end">
          <span role="status">${this.#message}</span>
          <a class="dev-bar__link" href=${addressSearch({ ...address, page: 'scenarios' })}>Scenarios</a>
          ${this.#renderServiceNow(world?.servicenowUrl)}
          <button type="button" aria-expanded=${this.#logOpen} @click=${this.#handleLog}>Events ${this.#context.log.entries.length}</button>
        </div>
      </div>
    </aside>`;
  }

  #renderHint({ scenario }: Address): TemplateResult {
    const { about, tryThis } = scenarioGuide(scenario);
    return html`<p class="dev-bar__hint"><b>${scenario}:</b> ${about}. <span>${tryThis}</span></p>`;
  }

  #renderServiceNow(url: string | undefined): TemplateResult {
    const { showServiceNow } = this.#context;
    if (showServiceNow) return html`<button type="button" @click=${showServiceNow}>${mockServiceNow}</button>`;
    // It keeps its place until the address is known.
    if (!url) return html`<span class="dev-bar__link is-waiting">${mockServiceNow} ${icon('external')}</span>`;
    return html`<a class="dev-bar__link" href=${`${url}/incident_list.do`} target="_blank" rel="noopener">${mockServiceNow} ${icon('external')}</a>`;
  }

  #renderLog(world: WorldInfo | undefined): TemplateResult {
    const { entries } = this.#context.log;
    return html`<div class="dev-bar__log" tabindex="0" role="log" aria-label="Events of the elements">
      ${world ? html`<p>Mock ServiceNow is at ${world.servicenowUrl}. Its service account is qualytics_integration / integration.</p>` : nothing}
      ${entries.length === 0 ? html`<p>No events yet.</p>` : nothing}
      <ol>
        ${entries.map(({ at, name, about }) => html`<li><time>${new Date(at).toLocaleTimeString('en-GB')}</time> <b>${name}</b> ${about}</li>`)}
      </ol>
    </div>`;
  }

  #handleToggle = (): void => {
    this.#open = !this.#open;
    this.#context.changed();
  };

  #handleLog = (): void => {
    this.#logOpen = !this.#logOpen;
    this.#context.changed();
  };

  #handleReset = async (): Promise<void> => {
    this.#say('Resetting…');
    try {
      await this.#context.reset();
      this.#say('World reset.');
    } catch (error) {
      this.#say(error instanceof Error ? error.message : 'Couldn’t reset the world.');
    }
  };

  #say(message: string): void {
    this.#message = message;
    this.#context.changed();
  }
}
