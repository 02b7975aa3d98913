import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import type { Client } from '../../data/client/client.js';
import type { ConnectionChange } from '../../events/connection-changed.js';
import type { ElementHost } from '../ui/host/host.js';
import { LazyPart, type PartFailure } from '../ui/host/lazy-part.js';
import { panelTexts } from '../../texts/en/panel.js';
import type { ConnectionDialog } from './connection-dialog.js';
import type { ConnectionLog } from './connection-log.js';
import type { ConnectionTest, RenderSteps } from './connection-test.js';
import type { DefaultsDialog } from './defaults-dialog.js';
import type { DisconnectDialog } from './disconnect-dialog.js';
import type { Settled } from './panel-notices.js';

export interface PanelContext {
  client: () => Client;
  capabilities: () => Capabilities | undefined;
  /** Told what became of the connection, or that its defaults were saved. */
  settled: (what: Settled, integration: Integration) => void;
  /** Told when a dialog has closed, whatever came of it. */
  closed: () => void;
}

/** Whatever of the panel is not its row: each part is loaded when it is first asked for. */
export class PanelParts {
  readonly #context: PanelContext;
  readonly #connection: LazyPart<ConnectionDialog>;
  readonly #disconnect: LazyPart<DisconnectDialog>;
  readonly #defaults: LazyPart<DefaultsDialog>;
  readonly #test: LazyPart<ConnectionTest>;
  readonly #guide: LazyPart<() => TemplateResult>;
  readonly #log: LazyPart<ConnectionLog>;
  /** The connection, with its credentials, that the test on the page is about. */
  #tested = '';
  #wanted: unknown;
  #again: (() => void) | undefined;

  constructor(host: ElementHost, context: PanelContext) {
    this.#context = context;
    const { client, settled, closed } = context;
    // A part knows the provider that it was made for: another one gets parts of its own.
    const provider = () => client().provider;
    this.#connection = new LazyPart(
      host,
      async () => {
        const { connectionPart } = await import('./tools.js');
        const saved = (integration: Integration, change: ConnectionChange): void => settled(change, integration);
        return connectionPart(host, { client, saved, closed });
      },
      provider,
    );
    this.#disconnect = new LazyPart(host, async () => {
      const { disconnectPart } = await import('./tools.js');
      const gone = (integration: Integration, instead?: Integration): void => (instead ? settled('replaced', instead) : settled('disconnected', integration));
      return disconnectPart(host, client, gone, closed);
    });
    this.#defaults = new LazyPart(
      host,
      async () => {
        const { defaultsPart } = await import('./tools.js');
        return defaultsPart(host, client, (integration) => settled('defaults', integration), closed);
      },
      provider,
    );
    this.#test = new LazyPart(
      host,
      async () => {
        const { testPart } = await import('./tools.js');
        return testPart(host, 'test', client());
      },
      provider,
    );
    this.#guide = new LazyPart(
      host,
      async () => {
        const { guidePart } = await import('./tools.js');
        return guidePart(host, client());
      },
      provider,
    );
    this.#log = new LazyPart(host, async () => {
      const { logPart } = await import('./tools.js');
      return logPart(host, client);
    });
  }

  /** Why a part could not be fetched; one notice for all of them. */
  get failure(): PartFailure | undefined {
    return [this.#connection, this.#disconnect, this.#defaults, this.#test, this.#guide, this.#log].find((part) => part.failure)?.failure;
  }

  get testShown(): boolean {
    return this.#test.part?.shown ?? false;
  }

  /** Closes the dialogs, with what was entered in them, and takes the test off the page. */
  forget(): void {
    for (const part of [this.#connection.part, this.#disconnect.part, this.#defaults.part]) part?.close();
    this.#test.part?.hide();
  }

  /** Does again what failed for want of a part. */
  retry(): void {
    this.#again?.();
  }

  connect(): void {
    this.#use(this.#connection, (dialog) => dialog.show(this.#context.capabilities()));
  }

  edit(integration: Integration): void {
    this.#use(this.#connection, (dialog) => dialog.show(this.#context.capabilities(), integration));
  }

  disconnect(integration: Integration): void {
    this.#use(this.#disconnect, (dialog) => dialog.show(integration, this.#context.capabilities()));
  }

  defaults(integration: Integration): void {
    this.#use(this.#defaults, (dialog) => dialog.show(integration, this.#context.capabilities()));
  }

  test(integration: Integration): void {
    this.#use(this.#test, (test) => {
      this.#tested = subjectOf(integration);
      void test.runStored(this.#context.client(), integration);
    });
  }

  /** Takes a test off the page that is not about the connection as it is now. */
  update(integration: Integration | undefined): void {
    const test = this.#test.part;
    if (test?.shown && this.#tested !== subjectOf(integration)) test.hide();
  }

  /**
   * @param closed Told when the user took the result off the page, and the button that did it with it.
   * @param steps What to do about a result that is no good, as buttons.
   */
  renderTest(closed: () => void, steps?: RenderSteps): TemplateResult | typeof nothing {
    const test = this.#test.part;
    const close = (): void => {
      test?.hide();
      closed();
    };
    return test ? test.render(close, steps) : nothing;
  }

  renderDialogs(): TemplateResult {
    return html`${this.#connection.part?.render()} ${this.#disconnect.part?.render()} ${this.#defaults.part?.render()}`;
  }

  /** Which account to use and where values are found, one disclosure away (domain S10). */
  renderGuide(): TemplateResult {
    return html`<details class="small" @toggle=${this.#handleGuide}>
      <summary part="summary">${this.#context.client().texts.of(panelTexts).guide}</summary>
      ${this.#guide.part?.()}
    </details>`;
  }

  /** Who has connected, changed and disconnected, one disclosure away; also where nothing is connected any more (elements P10). */
  renderLog(): TemplateResult | typeof nothing {
    if (!this.#context.capabilities()?.connection_log) return nothing;
    return html`<details class="small" @toggle=${this.#handleLog}>
      <summary part="summary">${this.#context.client().texts.of(panelTexts).log}</summary>
      ${this.#log.part?.render()}
    </details>`;
  }

  #handleGuide = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement && event.target.open) this.#use(this.#guide, () => undefined);
  };

  #handleLog = (event: Event): void => {
    if (!(event.target instanceof HTMLDetailsElement)) return;
    const { open } = event.target;
    if (open || this.#log.part) this.#use(this.#log, (log) => log.look(open));
  };

  /** Two clicks may come before the code does: what was asked for last is done. */
  #use<Part>(lazy: LazyPart<Part>, use: (part: Part) => void): void {
    this.#again = () => this.#use(lazy, use);
    this.#wanted = use;
    void lazy.get().then((part) => {
      if (part && this.#wanted === use) use(part);
    });
  }
}

const subjectOf = (integration: Integration | undefined): string => `${integration?.id} ${integration?.credentials_updated_at}`;
