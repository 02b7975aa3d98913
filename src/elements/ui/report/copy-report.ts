import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../../api/index.js';
import { reactive } from '../../../controllers/reactive.js';
import type { CheckAdvisor } from '../../../providers/check-advisor.js';
import { reportTexts, type ReportTexts } from '../../../texts/en/report.js';
import type { Explanation } from '../../../texts/explanation.js';
import { clientOf, textsOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';
import { explain } from '../notice/explain.js';
import { adoptLater } from '../styles/adopt-styles.js';
import { writeReport, type ReportReader } from './report.js';
import { concernsProvider, type ReportSubject } from './report-subject.js';
import { reportStyles } from './report.styles.js';

/** Something of the provider's that failed, and what it was done for. */
export interface SupportCase extends Pick<ReportSubject, 'occasion' | 'instanceUrl' | 'anomalyId' | 'account'> {
  error: TicketingError;
  /** What the user was told of it, where that was not what is said of it everywhere. */
  told?: Explanation | undefined;
}

/** Fetches what a report is written with, and returns what makes its buttons. @param id what its field is called in the host's shadow root */
export async function reportPart(host: ElementHost, id: string): Promise<() => CopyReport> {
  const { provider, texts } = clientOf(host);
  const [{ checks }] = await Promise.all([provider.settings(texts), texts.load(reportTexts)]);
  return () => new CopyReport(host, id, checks);
}

/** What became of the last copy. */
interface Copied {
  /** Which of the reports in the host it is. */
  key: string;
  reader?: ReportReader;
  /** The report, where it has to be copied by hand. */
  byHand?: string;
}

/** Copies a report for one of its readers; where the browser does not allow it, shows the text, selected (domain S12). */
export class CopyReport {
  readonly #host: ElementHost;
  readonly #id: string;
  readonly #checks: CheckAdvisor;
  readonly #view: { copied: Copied | undefined };

  /**
   * @param id what its field is called in the host's shadow root
   * @param checks what the provider says of checks
   */
  constructor(host: ElementHost, id: string, checks: CheckAdvisor) {
    this.#host = host;
    this.#id = id;
    this.#checks = checks;
    this.#view = reactive<{ copied: Copied | undefined }>(host, { copied: undefined });
    adoptLater(host, [reportStyles]);
  }

  /** What it shows beside its buttons; another value with each change. */
  get state(): unknown {
    return this.#view.copied;
  }

  /** Forgets what was copied: another report is on the page. */
  reset(): void {
    this.#view.copied = undefined;
  }

  /** Renders the buttons for a failure as the user was told of it. */
  renderFor({ error, told, ...subject }: SupportCase, key: string): TemplateResult {
    const { title, text } = told ?? explain(clientOf(this.#host), error);
    return this.render({ ...subject, time: new Date(), result: title, error: { code: error.code, title, text, facts: error.facts }, checks: [] }, key);
  }

  /** @param key tells it from others in the same host */
  render(subject: ReportSubject, key = ''): TemplateResult {
    const text = textsOf(this.#host, reportTexts);
    const copied = this.#view.copied?.key === key ? this.#view.copied : undefined;
    const button = (reader: ReportReader) =>
      html`<button type="button" class="link small" part="button-link" @click=${() => this.#copy(subject, reader, key)}>${text[reader]}</button>`;
    return html`<div class="report small">
      ${button('support')} ${concernsProvider(subject) ? button('administrator') : nothing}
      <span class="report-outcome" role="status">${copied ? outcome(text, copied) : nothing}</span>
      ${copied?.byHand ? html`<textarea id=${this.#id} class="report-text" part="control" aria-label=${text.report} rows="8" readonly .value=${copied.byHand}></textarea>` : nothing}
    </div>`;
  }

  async #copy(subject: ReportSubject, reader: ReportReader, key: string): Promise<void> {
    const { texts, support } = clientOf(this.#host);
    const byHand = writeReport(subject, reader, { text: texts.of(reportTexts), format: texts.format, checks: this.#checks, support });
    this.reset();
    try {
      await navigator.clipboard.writeText(byHand);
      this.#view.copied = { key, reader };
    } catch {
      // Not allowed, or no clipboard without https.
      this.#view.copied = { key, byHand };
      await this.#host.updateComplete;
      this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#${this.#id}`)?.select();
    }
  }
}

const outcome = (text: ReportTexts, { reader }: Copied): string => (reader ? text.copied[reader] : text.byHand);
