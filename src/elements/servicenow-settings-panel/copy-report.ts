import { html, nothing, type TemplateResult } from 'lit';
import { reactive } from '../../controllers/reactive.js';
import type { CheckAdvisor } from '../../providers/check-advisor.js';
import { connectionTestTexts, type ConnectionTestTexts } from '../../texts/en/connection-test.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { concernsProvider, connectionReport, type ReportReader, type ReportSubject } from './report.js';

interface CopyView {
  copied: ReportReader | undefined;
  /** The report, where it has to be copied by hand. */
  byHand: string | undefined;
}

/** Copies a report for one of its readers; where the browser does not allow it, shows the text, selected (domain S12). */
export class CopyReport {
  readonly #host: ElementHost;
  readonly #id: string;
  readonly #checks: CheckAdvisor;
  readonly #view: CopyView;

  /**
   * @param id what its field is called in the host's shadow root
   * @param checks what the provider says of checks
   */
  constructor(host: ElementHost, id: string, checks: CheckAdvisor) {
    this.#host = host;
    this.#id = id;
    this.#checks = checks;
    this.#view = reactive<CopyView>(host, { copied: undefined, byHand: undefined });
  }

  /** Forgets what was copied: another report is on the page. */
  reset(): void {
    this.#view.copied = undefined;
    this.#view.byHand = undefined;
  }

  render(subject: ReportSubject): TemplateResult {
    const text = textsOf(this.#host, connectionTestTexts);
    const button = (reader: ReportReader) =>
      html`<button type="button" class="link small" @click=${() => this.#copy(subject, reader)}>${text[reader]}</button>`;
    return html`<div class="report small">
      <span class="muted">${text.copy}</span> ${button('support')} ${concernsProvider(subject) ? button('administrator') : nothing}
      <span class="report-outcome" role="status">${this.#outcome(text)}</span>
      ${this.#view.byHand ? html`<textarea id=${this.#id} class="report-text" aria-label=${text.report} rows="8" readonly .value=${this.#view.byHand}></textarea>` : nothing}
    </div>`;
  }

  #outcome(text: ConnectionTestTexts): string | typeof nothing {
    if (this.#view.copied) return text.copied[this.#view.copied];
    return this.#view.byHand ? text.byHand : nothing;
  }

  async #copy(subject: ReportSubject, reader: ReportReader): Promise<void> {
    const { texts, support } = clientOf(this.#host);
    const words = { text: texts.of(connectionTestTexts), format: texts.format, checks: this.#checks, support };
    const report = connectionReport(subject, reader, words);
    this.reset();
    try {
      await navigator.clipboard.writeText(report);
      this.#view.copied = reader;
    } catch {
      // Not allowed, or no clipboard without https.
      this.#view.byHand = report;
    }
    if (this.#view.byHand) await this.#select();
  }

  async #select(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${this.#id}`)?.select();
  }
}
