import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Integration } from '../../contract/integrations.js';
import type { Client } from '../../data/client/client.js';
import { connectionTexts, type ConnectionTexts } from '../../texts/en/connection.js';
import { panelTexts } from '../../texts/en/panel.js';
import type { Explanation } from '../../texts/explanation.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain, explainWrite, kindOf } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import type { Failed } from '../ui/report/support-offer.js';

/** Says why a connection was not saved and what that leaves; what the provider caused can be handed on as a report. */
export class SaveFailure {
  readonly #client: () => Client;

  constructor(client: () => Client) {
    this.#client = client;
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

  /** Returns what a report is made of; undefined where there is nothing to hand on. */
  failed(error: unknown, { instanceUrl, account }: Pick<Failed, 'instanceUrl' | 'account'>): Failed | undefined {
    return error ? { occasion: 'save', error, instanceUrl, account, told: this.#explain(error) } : undefined;
  }

  /** Whether there is nothing left to cancel: it may have been saved, or there is nothing to save it to. */
  isOver(error: unknown, editing: Integration | undefined): boolean {
    return isGone(error, editing) || kindOf(error) === 'warning';
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
