import { html, nothing, type TemplateResult } from 'lit';
import { roles, teamPermissions } from '../../mock/backend/access/users.js';
import { scenarios } from '../../mock/scenarios/scenario.js';
import { themes, type Address } from '../address.js';
import { icon } from '../views/icon.js';
import type { EventLog } from './event-log.js';

interface DevBarContext {
  readonly log: EventLog;
  readonly changed: () => void;
  readonly go: (change: Partial<Address>) => void;
  readonly reset: () => Promise<void>;
  /** Shows the instance's incident list where it has no address to navigate to. */
  readonly showServiceNow: (() => void) | undefined;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const latencies: readonly Option[] = [0, 300, 1000, 3000].map((value) => ({ value: String(value), label: value ? `+ ${value} ms` : 'none' }));
const words = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));

/** What a developer sets: who looks, at which world, through which network. No part of the product. */
export class DevBar {
  readonly #context: DevBarContext;
  #open = matchMedia('(min-width: 1100px)').matches;
  #logOpen = false;
  #message = '';

  constructor(context: DevBarContext) {
    this.#context = context;
  }

  render(address: Address, servicenowUrl: string | undefined): TemplateResult {
    return html`<aside class="dev-bar" aria-label="Developer bar">
      ${this.#logOpen ? this.#renderLog(servicenowUrl) : nothing}
      <div class="dev-bar__row">
        <button class="dev-bar__toggle" type="button" aria-expanded=${this.#open} aria-controls="dev-controls" @click=${this.#handleToggle}>
          ${icon(this.#open ? 'down' : 'up')} Developer
        </button>
        <div id="dev-controls" class="dev-bar__controls" ?hidden=${!this.#open}>${this.#renderControls(address)}</div>
        <div class="dev-bar__end">
          <span role="status">${this.#message}</span>
          ${this.#renderServiceNow(servicenowUrl)}
          <button type="button" aria-expanded=${this.#logOpen} @click=${this.#handleLog}>Events ${this.#context.log.entries.length}</button>
        </div>
      </div>
    </aside>`;
  }

  #renderControls(address: Address): TemplateResult {
    return html`${this.#renderChoice('Role', address.role, words(roles.toReversed()), (role) => ({ role }))}
    ${this.#renderChoice('Team', address.team, words(teamPermissions.toReversed()), (team) => ({ team }))}
    ${this.#renderChoice('Scenario', address.scenario, words(scenarios), (scenario) => ({ scenario }))}
    ${this.#renderChoice('Latency', String(address.latency), withCurrent(latencies, String(address.latency), ' ms'), (latency) => ({ latency: Number(latency) }))}
    ${this.#renderChoice('Theme', address.theme, words(themes), (theme) => ({ theme }))}
    ${this.#renderChoice('Backend', backendOf(address), backendOptions(address), (backend) => ({ backend }))}
    <button type="button" @click=${this.#handleReset}>Reset world</button>`;
  }

  /** A select whose options are the values that `change` takes. */
  #renderChoice<Value extends string>(label: string, value: Value, options: readonly { value: string; label: string }[], change: (value: Value) => Partial<Address>): TemplateResult {
    const handleChange = ({ target }: Event): void => {
      if (target instanceof HTMLSelectElement) this.#context.go(change(target.value as Value));
    };
    return html`<label>
      ${label}
      <select @change=${handleChange}>
        ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
      </select>
    </label>`;
  }

  #renderServiceNow(url: string | undefined): TemplateResult | typeof nothing {
    const { showServiceNow } = this.#context;
    if (showServiceNow) return html`<button type="button" @click=${showServiceNow}>Open mock ServiceNow</button>`;
    if (!url) return nothing;
    return html`<a href=${`${url}/incident_list.do`} target="_blank" rel="noopener">Open mock ServiceNow ${icon('external')}</a>`;
  }

  #renderLog(servicenowUrl: string | undefined): TemplateResult {
    const { entries } = this.#context.log;
    return html`<div class="dev-bar__log" tabindex="0" role="log" aria-label="Events of the elements">
      ${servicenowUrl ? html`<p>Mock ServiceNow: ${servicenowUrl}, service account qualytics_integration / integration</p>` : nothing}
      ${entries.length === 0 ? html`<p>No event yet.</p>` : nothing}
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
      this.#say('The world is as at the start.');
    } catch (error) {
      this.#say(error instanceof Error ? error.message : 'The world could not be reset.');
    }
  };

  #say(message: string): void {
    this.#message = message;
    this.#context.changed();
  }
}

/** A static build has no backend beside it. */
const backendOf = ({ backend }: Address): string => (backend === '' && import.meta.env.PROD ? 'msw' : backend);

function backendOptions(address: Address): Option[] {
  const known = [
    { value: '', label: 'beside the page' },
    { value: 'msw', label: 'in the page' },
    { value: 'http://127.0.0.1:8181', label: 'http://127.0.0.1:8181' },
  ];
  return withCurrent(import.meta.env.PROD ? known.slice(1) : known, backendOf(address));
}

const withCurrent = (options: readonly Option[], current: string, unit = ''): Option[] =>
  options.some(({ value }) => value === current) ? [...options] : [...options, { value: current, label: `${current}${unit}` }];
