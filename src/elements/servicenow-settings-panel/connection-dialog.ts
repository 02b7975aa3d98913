import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { ConnectorSpecification, Integration } from '../../contract/integrations.js';
import type { ActionController } from '../../controllers/action-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { connect, connectorsQuery, replaceCredentials, testCredentials, type NewConnection } from '../../data/connection.js';
import type { SettingsFacts } from '../../providers/provider.js';
import { commonTexts } from '../../texts/en/common.js';
import { connectionTestTexts } from '../../texts/en/connection-test.js';
import { connectionTexts, type ConnectionTexts } from '../../texts/en/connection.js';
import { panelTexts } from '../../texts/en/panel.js';
import { reportTexts } from '../../texts/en/report.js';
import { formTexts } from '../../texts/en/form.js';
import { FormState } from '../form/form-state.js';
import { FormView } from '../form/form-view.js';
import type { Widget } from '../form/widget.js';
import type { Question } from '../ui/dialog/close-question.js';
import { FormDialog } from '../ui/dialog/form-dialog.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { writeAction } from '../ui/host/write-action.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { AccountFields } from './account-fields.js';
import { guideFor } from './account-guide.js';
import { AddressField } from './address-field.js';
import { offersBasic, renderAuth } from './auth-methods.js';
import { ConnectionTest } from './connection-test.js';
import { connectionStyles } from './connection.styles.js';
import { SaveFailure } from './save-failure.js';

interface Owner {
  client: () => Client;
  /** Told what became of the connection. */
  saved: (integration: Integration, change: 'connected' | 'updated') => void;
  closed: () => void;
}

interface ConnectionDialogOptions extends Owner {
  facts: SettingsFacts;
}

/** Fetches what the dialog needs beside its code, and returns what makes it. */
export async function connectionPart(host: ElementHost, owner: Owner): Promise<() => ConnectionDialog> {
  const { provider, texts } = owner.client();
  const [facts] = await Promise.all([provider.settings(texts), texts.load(connectionTexts, connectionTestTexts, formTexts, reportTexts)]);
  return () => new ConnectionDialog(host, { ...owner, facts });
}

/**
 * The dialog that connects an instance, or replaces the credentials of a connected one (domain S2, S4). Its form is the one
 * that the connector's specification describes. Both can be tested before they are saved.
 */
export class ConnectionDialog {
  readonly #options: ConnectionDialogOptions;
  readonly #dialog: FormDialog;
  readonly #connectors: QueryController<ConnectorSpecification[], TicketingError>;
  readonly #address: AddressField;
  readonly #account: AccountFields;
  readonly #form: FormView;
  readonly #test: ConnectionTest;
  readonly #save: ActionController<[NewConnection], Integration>;
  readonly #failure: SaveFailure;
  readonly #guide: () => TemplateResult;
  #editing: Integration | undefined;
  /** The address that a call was sent for which was never answered: a connection to it may be that call's. */
  #inDoubt = '';
  #capabilities: Capabilities | undefined;
  /** Whether somebody has typed since it opened. */
  #touched = false;

  constructor(host: ElementHost, options: ConnectionDialogOptions) {
    this.#options = options;
    const { client, facts } = options;
    const { connector } = facts;
    adoptLater(host, [controlStyles, fieldStyles, connectionStyles]);
    this.#dialog = new FormDialog(host, {
      held: () => (this.#save.pending ? this.#text.pending : undefined),
      waits: () => [this.#save],
      question: () => this.#question(),
      closed: () => this.#handleClosed(),
      submit: () => void this.#submit(),
      first: () => 'field',
    });
    this.#connectors = new QueryController(host, () => (this.#dialog.open ? connectorsQuery(client()) : undefined), { read: () => this.#describe() });
    const state = new FormState(() => this.#handleChange());
    const touch = (field: string): void => state.touch(field);
    this.#account = new AccountFields(host, { connector, reveal: () => client().texts.of(formTexts).reveal, changed: touch });
    this.#address = new AddressField(host, {
      connector,
      text: () => this.#text,
      changed: () => touch(connector.address),
      found: (credentials) => this.#account.take(credentials),
    });
    this.#form = new FormView(host, {
      state: () => state,
      text: () => client().texts.of(formTexts),
      widget: ({ field }) => (field === connector.address ? this.#addressWidget : this.#account.widget(field)),
    });
    this.#test = new ConnectionTest(host, 'dialog-test', facts.checks);
    this.#failure = new SaveFailure(client);
    this.#guide = guideFor(host, facts.guide);
    this.#save = writeAction(host, (signal, connection) =>
      this.#editing
        ? replaceCredentials(client(), this.#editing, connection.token, signal)
        : connect(client(), connection, { inDoubt: this.#inDoubt === connection.instanceUrl, signal }),
    );
  }

  /** Opens the dialog, for the connection `editing` or for a new one. */
  show(capabilities: Capabilities | undefined, editing?: Integration): void {
    // What is being saved is finished first.
    if (!this.#save.pending) this.#take(capabilities, editing);
    this.#dialog.show();
  }

  /** Closes without asking, and forgets what was typed. */
  close(): void {
    this.#dialog.close();
    this.#address.take('');
    this.#account.clear();
  }

  render(): TemplateResult | typeof nothing {
    const text = this.#text;
    const { pending, error } = this.#save;
    const { cancel, close } = this.#options.client().texts.of(commonTexts);
    return this.#dialog.render(() => ({
      title: this.#editing ? text.edit : text.add,
      body: html`${this.#mayConnect ? html`${this.#form.render({ readOnly: pending })} ${this.#account.renderRemark()}` : nothing}
        ${renderAuth(this.#auth, text.auth)} ${this.#renderGuide()}`,
      // The form stays in sight beside it.
      aside: html`<div class="test-pane" tabindex=${this.#test.shown ? '0' : nothing}>${this.#test.render()}</div>`,
      alert: this.#failure.render(error, this.#editing, () => this.#connectAgain()),
      failed: this.#failure.failed(error, { instanceUrl: this.#instanceUrl, account: this.#editing?.account }),
      tools: this.#capabilities?.connection_test ? this.#renderTestButton() : nothing,
      close: this.#failure.isOver(error, this.#editing) ? close : cancel,
      submit: { label: this.#submitLabel(), blocked: !this.#mayConnect },
    }));
  }

  /** A password is kept nowhere, and so nothing is. */
  #question(): Question | undefined {
    const { username, password } = this.#account.credentials;
    const isEmpty = username + password === '' && (this.#editing !== undefined || this.#address.isEmpty);
    if (!this.#touched || isEmpty || this.#failure.isOver(this.#save.error, this.#editing)) return undefined;
    const { question, questionEdit, explanation, discard } = this.#text;
    return { title: this.#editing ? questionEdit : question, explanation, discard: { label: discard, answer: () => this.close() } };
  }

  #submitLabel(): string {
    const { checking, update, create } = this.#text;
    if (this.#save.pending) return checking;
    return this.#editing ? update : create;
  }

  #renderGuide(): TemplateResult {
    return html`<details>
      <summary part="summary">${this.#options.client().texts.of(panelTexts).guide}</summary>
      ${this.#guide()}
    </details>`;
  }

  #renderTestButton(): TemplateResult {
    const busy = this.#save.pending || !this.#mayConnect || this.#test.running;
    return html`<button type="button" part="button button-secondary" aria-disabled=${busy ? 'true' : 'false'} @click=${() => void this.#runTest(busy)}>
      ${this.#test.running ? this.#text.testing : this.#options.client().texts.of(panelTexts).test}
    </button>`;
  }

  get #text(): ConnectionTexts {
    return this.#options.client().texts.of(connectionTexts);
  }

  get #auth(): readonly string[] {
    return this.#capabilities?.auth ?? ['basic'];
  }

  get #mayConnect(): boolean {
    return offersBasic(this.#auth);
  }

  get #instanceUrl(): string {
    return this.#editing?.api_url ?? this.#address.value;
  }

  /** The address of a connection cannot be changed (domain S4): then it is a plain field that says so. */
  get #addressWidget(): Widget {
    const editing = this.#editing;
    if (!editing) return this.#address;
    return {
      holds: true,
      wide: true,
      render: ({ id, describedBy }) => html`<input id=${id} part="control" type="url" dir="ltr" aria-describedby=${describedBy} readonly .value=${editing.api_url} />`,
      renderHelp: () => this.#text.fixed,
    };
  }

  /** What is to be sent, with the secret in it: to be passed on at once and kept nowhere. */
  #connection(): NewConnection {
    return { instanceUrl: this.#instanceUrl, token: this.#options.facts.connector.token(this.#account.credentials) };
  }

  #take(capabilities: Capabilities | undefined, editing: Integration | undefined): void {
    if (editing?.id !== this.#editing?.id) this.#account.clear();
    this.#editing = editing;
    this.#capabilities = capabilities;
    this.#touched = false;
    this.#describe();
  }

  /** Describes the form as the connector is by now; until that is read, and without it, as it is documented. */
  #describe(): void {
    const { client, facts } = this.#options;
    const specification = this.#connectors.data?.find(({ type }) => type === client().provider.type);
    const kept = this.#capabilities?.keep_account ?? false;
    const stored = this.#editing && { name: this.#editing.account, kept };
    this.#form.take(facts.connector.fields(specification?.properties ?? [], stored));
  }

  /** Goes on as the dialog that connects, with what was typed, at the address of the connection that is gone. */
  #connectAgain(): void {
    this.#address.take(this.#editing?.api_url ?? '');
    this.#editing = undefined;
    this.#describe();
    this.#save.reset();
    void this.#dialog.focus('submit');
  }

  async #submit(): Promise<void> {
    if (this.#save.pending || !this.#accept()) return;
    this.#test.hide();
    const connection = this.#connection();
    const integration = await this.#save.run(connection);
    if (integration) this.#succeed(integration);
    else await this.#fail(this.#save.error, connection.instanceUrl);
  }

  async #runTest(busy: boolean): Promise<void> {
    if (busy || !this.#accept()) return;
    const connection = this.#connection();
    const finished = this.#test.run(connection.instanceUrl, (signal) => testCredentials(this.#options.client(), connection, signal));
    await this.#dialog.reveal('.test');
    await finished;
    await this.#dialog.reveal('.test');
  }

  /** Whether the fields can be sent; otherwise the first that cannot gets the focus. At once, so that nothing comes in between. */
  #accept(): boolean {
    if (!this.#mayConnect) return false;
    this.#save.reset();
    this.#account.split();
    const unconfirmed = this.#editing === undefined && this.#address.lacksConfirmation();
    const accepted = this.#form.validate() && !unconfirmed;
    if (!accepted) void this.#dialog.focus('invalid');
    return accepted;
  }

  #succeed(integration: Integration): void {
    const change = this.#editing ? 'updated' : 'connected';
    this.#inDoubt = '';
    this.#dialog.close();
    this.#address.take('');
    this.#account.clear();
    this.#options.saved(integration, change);
  }

  async #fail(error: unknown, instanceUrl: string): Promise<void> {
    if (error instanceof TicketingError) {
      if (error.outcomeUnknown && !this.#editing) this.#inDoubt = instanceUrl;
      const known = new Set(this.#form.fields.map(({ field }) => field));
      this.#form.state.errors = Object.fromEntries(error.issues.filter(({ field }) => known.has(field)).map(({ field, detail }) => [field, detail]));
    }
    await this.#dialog.focus('alert');
  }

  /** What a test or a failure said was about other values. */
  #handleChange(): void {
    this.#touched = true;
    this.#test.hide();
    this.#save.reset();
  }

  /** The inputs leave the page with the dialog, and the password with them. */
  #handleClosed(): void {
    this.#test.hide();
    this.#form.clear();
    this.#form.state.errors = {};
    this.#save.reset();
    this.#options.closed();
  }
}
