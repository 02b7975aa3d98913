import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import type { ActionController } from '../../controllers/action-controller.js';
import type { Client } from '../../data/client/client.js';
import { disconnect } from '../../data/connection.js';
import { commonTexts } from '../../texts/en/common.js';
import { panelTexts } from '../../texts/en/panel.js';
import { disconnectTexts, type DisconnectTexts } from '../../texts/en/disconnect.js';
import { formTexts } from '../../texts/en/form.js';
import { FormDialog } from '../ui/dialog/form-dialog.js';
import type { ElementHost } from '../ui/host/host.js';
import { writeAction } from '../ui/host/write-action.js';
import { explainWrite, kindOf } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { consequenceStyles } from './disconnect.styles.js';

/** Fetches what the dialog needs beside its code, and returns what makes it. */
export async function disconnectPart(
  host: ElementHost,
  client: () => Client,
  done: (integration: Integration, instead: Integration | undefined) => void,
  closed: () => void,
): Promise<() => DisconnectDialog> {
  await client().texts.load(disconnectTexts, formTexts);
  return () => new DisconnectDialog(host, client, done, closed);
}

/** A connection that is gone, and the one that somebody else has made in its place. */
interface Gone {
  integration: Integration;
  instead: Integration | undefined;
}

/** The dialog that says, with numbers, what a disconnect does before it does it (domain S5, elements P6). */
export class DisconnectDialog {
  readonly #client: () => Client;
  readonly #done: (integration: Integration, instead: Integration | undefined) => void;
  readonly #dialog: FormDialog;
  readonly #disconnect: ActionController<[Integration], Gone>;
  #integration: Integration | undefined;
  #flows = false;

  constructor(host: ElementHost, client: () => Client, done: (integration: Integration, instead: Integration | undefined) => void, closed: () => void) {
    this.#client = client;
    this.#done = done;
    adoptLater(host, [consequenceStyles]);
    this.#disconnect = writeAction(host, async (signal, integration) => ({ integration, instead: await disconnect(this.#client(), integration.id, signal) }));
    this.#dialog = new FormDialog(host, {
      held: () => (this.#disconnect.pending ? { title: this.#text.pending, text: this.#client().texts.of(formTexts).stillSaving.text } : undefined),
      waits: () => [this.#disconnect],
      closed,
      submit: () => void this.#submit(),
    });
  }

  show(integration: Integration, capabilities: Capabilities | undefined): void {
    this.#integration = integration;
    this.#flows = capabilities?.flows ?? false;
    this.#disconnect.reset();
    this.#dialog.show();
  }

  /** Closes without asking. */
  close(): void {
    this.#dialog.close();
  }

  render(): TemplateResult | typeof nothing {
    const integration = this.#integration;
    if (!integration) return nothing;
    const text = this.#text;
    const { pending, error } = this.#disconnect;
    const { cancel, close } = this.#client().texts.of(commonTexts);
    const unclear = { title: text.unclear, text: this.#client().texts.of(panelTexts).inDoubt };
    return this.#dialog.render(() => ({
      title: text.title,
      body: html`
        <p>${text.lead(integration.api_url)}</p>
        <ul class="consequences">
          ${consequences(integration, this.#flows, text).map((line) => html`<li>${line}</li>`)}
        </ul>
      `,
      alert: error ? notice({ kind: kindOf(error), ...explainWrite(this.#client(), error, unclear) }) : nothing,
      close: kindOf(error) === 'warning' ? close : cancel,
      closeAs: 'first',
      submit: { label: pending ? text.disconnecting : text.disconnect, kind: 'danger' },
    }));
  }

  get #text(): DisconnectTexts {
    return this.#client().texts.of(disconnectTexts);
  }

  async #submit(): Promise<void> {
    const gone = this.#integration && (await this.#disconnect.run(this.#integration));
    if (!gone) return;
    this.#dialog.close();
    this.#done(gone.integration, gone.instead);
  }
}

function consequences({ links }: Integration, flows: boolean, text: DisconnectTexts): string[] {
  const counted = links && (links.links_count === 0 ? text.noLinks : text.links(links.links_count, links.anomalies_count));
  return [counted ?? text.linksUnknown, text.incidents, ...(flows ? [text.flows] : []), ...(links?.links_count === 0 ? [] : [text.reconnect])];
}
