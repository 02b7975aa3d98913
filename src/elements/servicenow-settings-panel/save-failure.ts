import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import { isProviderCode } from '../../contract/problem.js';
import type { Integration } from '../../contract/integrations.js';
import type { Client } from '../../data/client/client.js';
import type { CheckAdvisor } from '../../providers/check-advisor.js';
import { connectionTexts, type ConnectionTexts } from '../../texts/en/connection.js';
import { panelTexts } from '../../texts/en/panel.js';
import type { Explanation } from '../../texts/explanation.js';
import type { ElementHost } from '../ui/host/host.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain, explainWrite, kindOf } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { CopyReport } from '../ui/report/copy-report.js';
import type { ReportSubject } from '../ui/report/report-subject.js';

/** Says why a connection was not saved and what that leaves; what the provider caused can be handed on as a report. */
export class SaveFailure {
  readonly #client: () => Client;
  readonly #report: CopyReport;
  #time = new Date();

  constructor(host: ElementHost, client: () => Client, checks: CheckAdvisor) {
    this.#client = client;
    this.#report = new CopyReport(host, 'failure-report', checks);
  }

  /** Takes down when it failed, for the report. */
  note(): void {
    this.#time = new Date();
  }

  reset(): void {
    this.#report.reset();
  }

  /**
   * @param editing The connection whose credentials were to be replaced.
   * @param connect Leads on where that connection is gone.
   */
  render(error: unknown, editing: Integration | undefined, connect: () => void): TemplateResult | typeof nothing {
    if (!error) return nothing;
    const text = this.#text;
    if (isGone(error, editing)) {
      return notice({ kind: 'warning', title: this.#client().texts.of(panelTexts).gone, text: text.gone, action: html`<button type="button" part="button button-secondary" @click=${connect}>${text.connectAgain}</button>` });
    }
    const { title, text: words } = this.#explain(error);
    return notice({ kind: kindOf(error), title, text: this.#client().texts.format.sentences(words, whatIsLeft(error, editing, text)) });
  }

  /** Stands outside of the alert, which would be read out again whenever something is copied. */
  renderReport(error: unknown, { instanceUrl, account }: Pick<ReportSubject, 'instanceUrl' | 'account'>): TemplateResult | typeof nothing {
    if (!(error instanceof TicketingError) || !isProviderCode(error.code)) return nothing;
    const { code, facts } = error;
    const told = this.#explain(error);
    return this.#report.render({ occasion: 'save', instanceUrl, account, time: this.#time, result: told.title, error: { code, facts, ...told }, checks: [] });
  }

  get #text(): ConnectionTexts {
    return this.#client().texts.of(connectionTexts);
  }

  /** Here the user has the credentials at hand: elsewhere it takes an administrator to replace them. */
  #explain(error: unknown): Explanation {
    const text = this.#text;
    const { code, facts, message = '' } = error instanceof TicketingError ? error : {};
    if (code === 'provider-credentials') return facts?.offers.length ? { title: text.noBasic, text: message } : text.refused;
    if (code === 'integration-exists') return { title: explain(this.#client(), error).title, text: text.exists };
    const unclear = { title: text.unclear, text: this.#client().texts.of(panelTexts).inDoubt };
    return code === 'unauthenticated' ? explainForm(this.#client(), error) : explainWrite(this.#client(), error, unclear);
  }
}

/** Whether somebody else has removed the connection (domain S5). */
const isGone = (error: unknown, editing: Integration | undefined): boolean =>
  editing !== undefined && error instanceof TicketingError && error.code === 'not-found';

/** What a failure leaves behind, where that is known. */
function whatIsLeft(error: unknown, editing: Integration | undefined, { previousStay, nothingStored }: ConnectionTexts): string {
  if (!(error instanceof TicketingError) || !error.definite || error.code === 'integration-exists') return '';
  return editing ? previousStay : nothingStored;
}
