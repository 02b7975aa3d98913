import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ConnectionCheck } from '../../contract/connection-test.js';
import type { TicketingClient } from '../../data/client.js';
import { testConnection } from '../../data/integrations.js';
import { explain } from '../shared/explain.js';
import type { ElementHost } from '../shared/host.js';
import { checkIcon, closeIcon, errorIcon, skippedIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { checkStatusText, checkText, remedyText, settingsText as text } from '../shared/strings/settings.js';

/** A run of the connection test: its checks appear as each one finishes (domain S11). */
export class ConnectionTest implements ReactiveController {
  readonly #host: ElementHost;
  readonly #client: () => TicketingClient;
  #checks: ConnectionCheck[] = [];
  #error: unknown;
  #running: AbortController | undefined;
  #shown = false;

  constructor(host: ElementHost, client: () => TicketingClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** Whether a result, or a test under way, is on the page. */
  get shown(): boolean {
    return this.#shown;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Runs the test of a stored connection, unless it is running. */
  async run(integrationId: string): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    this.#shown = true;
    this.#checks = [];
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      for await (const check of testConnection(this.#client(), integrationId, running.signal)) {
        this.#checks = [...this.#checks, check];
        this.#host.requestUpdate();
      }
    } catch (error) {
      if (!running.signal.aborted) this.#error = error;
    }
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  /** Takes the result off the page; a test under way is given up. */
  hide(): void {
    this.#running?.abort();
    this.#shown = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#shown) return nothing;
    return html`
      <div class="test" role="group" aria-labelledby="test-title">
        <div class="test-header">
          <strong id="test-title">${text.testTitle}</strong>
          <button type="button" class="quiet icon" aria-label=${text.closeTest} @click=${() => this.hide()}>${closeIcon()}</button>
        </div>
        <ul class="checks" role="list">
          ${this.#checks.map(renderCheck)}
        </ul>
        ${this.#error ? notice({ kind: 'error', ...explain(this.#error) }) : nothing}
        <p role="status" class="test-summary">${this.#summary()}</p>
      </div>
    `;
  }

  #summary(): string {
    if (this.running) return text.testing;
    if (this.#error) return text.testBroken;
    return this.#checks.some(({ status }) => status === 'failed') ? text.testFailed : text.testPassed;
  }
}

function renderCheck({ check, title, status, code, detail }: ConnectionCheck): TemplateResult {
  const remedy = code ? remedyText[code] : undefined;
  return html`<li class="check-row ${status}">
    ${status === 'passed' ? checkIcon() : status === 'failed' ? errorIcon() : skippedIcon()}
    <div>
      <p>${checkText[check] ?? (title || check)} <span class="small muted">${checkStatusText[status]}</span></p>
      ${detail && status === 'failed' ? html`<p class="small">${detail}</p>` : nothing}
      ${status === 'failed' && remedy ? html`<p class="small muted">${remedy}</p>` : nothing}
    </div>
  </li>`;
}
