import { html, nothing, type TemplateResult } from 'lit';
import type { ElementHost } from '../ui/host/host.js';
import { reportText as text } from '../ui/strings/connection-test.js';
import { concernsServiceNow, connectionReport, type ReportReader, type ReportSubject } from './report.js';

/** Copies a report for one of its readers; where the browser does not allow it, shows the text, selected (domain S12). */
export class CopyReport {
  readonly #host: ElementHost;
  readonly #id: string;
  #copied: ReportReader | undefined;
  #byHand: string | undefined;

  /** @param id What its field is called in the host's shadow root. */
  constructor(host: ElementHost, id: string) {
    this.#host = host;
    this.#id = id;
  }

  /** Forgets what was copied: another report is on the page. */
  reset(): void {
    this.#copied = undefined;
    this.#byHand = undefined;
  }

  render(subject: ReportSubject): TemplateResult {
    const button = (reader: ReportReader) =>
      html`<button type="button" class="link small" @click=${() => this.#copy(subject, reader)}>${text[reader]}</button>`;
    return html`<div class="report small">
      <span class="muted">${text.copy}</span> ${button('support')} ${concernsServiceNow(subject) ? button('administrator') : nothing}
      <span class="report-outcome" role="status">${this.#copied ? text.copied[this.#copied] : this.#byHand ? text.byHand : nothing}</span>
      ${this.#byHand ? html`<textarea id=${this.#id} class="report-text" aria-label=${text.text} rows="8" readonly .value=${this.#byHand}></textarea>` : nothing}
    </div>`;
  }

  async #copy(subject: ReportSubject, reader: ReportReader): Promise<void> {
    const report = connectionReport(subject, reader);
    this.reset();
    try {
      await navigator.clipboard.writeText(report);
      this.#copied = reader;
    } catch {
      // Not allowed, or no clipboard without https.
      this.#byHand = report;
    }
    this.#host.requestUpdate();
    if (this.#byHand) await this.#select();
  }

  async #select(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${this.#id}`)?.select();
  }
}
