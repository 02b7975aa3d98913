import { css, html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { disconnect } from '../../data/connection.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { DialogController } from '../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../ui/dialog/dialog.styles.js';
import { explainWrite } from '../ui/notice/explain.js';
import type { ElementHost } from '../ui/host/host.js';
import { notice } from '../ui/notice/notice.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { commonText } from '../ui/strings/common.js';
import { disconnectText as text } from '../ui/strings/disconnect.js';

/** The dialog that says, with numbers, what a disconnect does before it does it (domain S5). */
export class DisconnectDialog {
  readonly #host: ElementHost;
  readonly #client: () => TicketingClient;
  readonly #done: (integration: Integration) => void;
  readonly #dialog: DialogController;
  readonly #disconnect: ActionController<[Integration], Integration>;
  #integration: Integration | undefined;
  #flows = false;
  /** Somebody wanted to close the dialog while it was disconnecting. */
  #held = false;

  constructor(host: ElementHost, client: () => TicketingClient, done: (integration: Integration) => void, closed: () => void) {
    this.#host = host;
    this.#client = client;
    this.#done = done;
    adoptLater(host, [dialogStyles, consequenceStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => this.#mayClose(), closed });
    this.#disconnect = new ActionController(host, async (integration) => {
      await disconnect(this.#client(), integration.id);
      return integration;
    });
  }

  show(integration: Integration, capabilities: Capabilities | undefined): void {
    this.#integration = integration;
    this.#flows = capabilities?.flows ?? false;
    this.#disconnect.reset();
    this.#dialog.show();
  }

  render(): TemplateResult | typeof nothing {
    const integration = this.#integration;
    if (!integration) return nothing;
    const { pending } = this.#disconnect;
    return this.#dialog.render({
      title: text.title,
      content: html`
        <div class="dialog-body">
          <p>${text.lead(integration.api_url)}</p>
          <ul class="consequences">
            ${this.#consequences(integration).map((line) => html`<li>${line}</li>`)}
          </ul>
          <div role="alert">${this.#renderAlert()}</div>
        </div>
        <div class="dialog-footer">
          <button type="button" autofocus @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
          <button type="button" class="danger submit" aria-disabled=${pending ? 'true' : 'false'} @click=${this.#handleDisconnect}>
            ${pending ? text.disconnecting : text.disconnect}
          </button>
          <span class="sr-only" role="status">${pending ? text.disconnecting : nothing}</span>
        </div>
      `,
    });
  }

  #renderAlert(): TemplateResult | typeof nothing {
    const { pending, error } = this.#disconnect;
    if (this.#held && pending) return notice({ kind: 'info', ...text.pending });
    return error ? notice({ kind: 'error', ...explainWrite(error, text.unclear) }) : nothing;
  }

  /** Says why the dialog stays while it is disconnecting. */
  #mayClose(): boolean {
    this.#held = this.#disconnect.pending;
    this.#host.requestUpdate();
    return !this.#held;
  }

  #consequences({ links }: Integration): string[] {
    return [
      links ? text.links(links.links, links.anomalies) : text.linksUnknown,
      text.incidents,
      ...(this.#flows ? [text.flows] : []),
      ...(links?.links === 0 ? [] : [text.reconnect]),
    ];
  }

  #handleDisconnect = async (): Promise<void> => {
    if (!this.#integration) return;
    this.#held = false;
    const gone = await this.#disconnect.run(this.#integration);
    if (gone) {
      this.#dialog.close();
      this.#done(gone);
    } else askToSignIn(this.#host, this.#disconnect.error);
  };
}

const consequenceStyles = css`
  .consequences {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .consequences > li + li {
    margin-block-start: 4px;
  }
`;
