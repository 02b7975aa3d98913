import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import { fillTemplate } from '../../common/template.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { Integration } from '../../contract/integrations.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { ActionController } from '../../controllers/action-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { saveTicketDefaults, ticketDefaultsQuery } from '../../data/ticket-defaults.js';
import type { FormFacts } from '../../providers/provider.js';
import type { Explanation } from '../../texts/explanation.js';
import { commonTexts } from '../../texts/en/common.js';
import { panelTexts } from '../../texts/en/panel.js';
import { defaultsTexts, type DefaultsTexts } from '../../texts/en/defaults.js';
import { formTexts, type FormTexts } from '../../texts/en/form.js';
import { FormState, type Draft } from '../form/form-state.js';
import { renderFormSkeleton } from '../form/form-skeleton.js';
import { FormView } from '../form/form-view.js';
import { ReferenceWidgets } from '../form/reference-widgets.js';
import { comboboxStyles } from '../ui/combobox/combobox.styles.js';
import type { Question } from '../ui/dialog/close-question.js';
import { FormDialog, type DialogContent } from '../ui/dialog/form-dialog.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { tellFailure, isSignedOut } from '../ui/host/failures.js';
import { writeAction } from '../ui/host/write-action.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain, explainWrite, kindOf } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { waysOn } from '../ui/notice/ways-on.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';

/** What a short description may hold (domain C2). */
const longestTitle = 160;

/** Fetches what the dialog needs beside its code, and returns what makes it. */
export async function defaultsPart(
  host: ElementHost,
  client: () => Client,
  saved: (integration: Integration) => void,
  closed: () => void,
): Promise<() => DefaultsDialog> {
  const { provider, texts } = client();
  const [facts] = await Promise.all([provider.form(texts), texts.load(defaultsTexts, formTexts)]);
  return () => new DefaultsDialog(host, facts, client, saved, closed);
}

/** The dialog in which an administrator says what new tickets start with; whoever creates one can change it (elements P9). */
export class DefaultsDialog {
  readonly #host: ElementHost;
  readonly #client: () => Client;
  readonly #saved: (integration: Integration) => void;
  readonly #dialog: FormDialog;
  readonly #stored: QueryController<FormField[], TicketingError>;
  readonly #state: FormState;
  readonly #form: FormView;
  readonly #save: ActionController<[string, TicketDefaults], FormField[]>;
  #integration: Integration | undefined;
  #capabilities: Capabilities | undefined;

  constructor(host: ElementHost, facts: FormFacts, client: () => Client, saved: (integration: Integration) => void, closed: () => void) {
    this.#host = host;
    this.#client = client;
    this.#saved = saved;
    adoptLater(host, [controlStyles, fieldStyles, comboboxStyles]);
    this.#dialog = new FormDialog(host, {
      held: () => (this.#pending ? this.#formText.stillSaving : undefined),
      waits: () => [this.#save, this.#stored],
      question: () => this.#question(),
      closed: () => this.#handleClosed(closed),
      submit: () => void this.#submit(),
      first: () => (this.#form.isDescribed ? 'field' : undefined),
    });
    this.#stored = new QueryController(host, () => (this.#dialog.open ? ticketDefaultsQuery(client(), this.#integration?.id ?? '') : undefined), {
      read: (fields) => this.#describe(fields),
      failed: (error) => tellFailure(host, error),
    });
    this.#save = writeAction(host, (signal, id, defaults) => saveTicketDefaults(client(), id, defaults, signal));
    this.#state = new FormState(() => this.#save.reset());
    const references = new ReferenceWidgets(host, {
      client,
      facts,
      state: () => this.#state,
      capabilities: () => this.#capabilities,
      changed: (name, value, label) => this.#form.set(name, value, label),
    });
    this.#form = new FormView(host, { state: () => this.#state, text: () => this.#formText, widget: (field) => references.for(field) });
  }

  show(integration: Integration, capabilities: Capabilities | undefined): void {
    this.#integration = integration;
    this.#capabilities = capabilities;
    this.#dialog.show();
  }

  /** Closes without asking. */
  close(): void {
    this.#dialog.close();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render(() => this.#content());
  }

  #content(): DialogContent {
    const text = this.#text;
    const { cancel, close } = this.#client().texts.of(commonTexts);
    const loading: DialogContent = { title: this.#title, size: 'medium', body: renderFormSkeleton(shape, text.loading), close: cancel, submit: { label: text.save, blocked: true } };
    return this.#stored.render<DialogContent>({
      pending: () => loading,
      error: (error) => {
        const action = error.code === 'not-found' ? undefined : waysOn(this.#host, error, () => this.#stored.refetch());
        const alert = notice({ kind: 'error', ...this.#explain(error), action });
        return { title: this.#title, size: 'medium', body: nothing, alert, failed: { occasion: 'save', instanceUrl: this.#integration?.api_url ?? '', error }, close };
      },
      success: () => (this.#form.isDescribed ? this.#formContent() : loading),
    });
  }

  /** The name that it has in the menu. */
  get #title(): string {
    return this.#client().texts.of(panelTexts).defaults;
  }

  #formContent(): DialogContent {
    const text = this.#text;
    const { error } = this.#save;
    const { cancel, close } = this.#client().texts.of(commonTexts);
    return {
      title: this.#title,
      size: 'medium',
      body: html`<p class="muted">${text.lead}</p>
        ${this.#form.render({ readOnly: this.#pending, absent: text.none, after: (field) => this.#renderPreview(field, text) })}`,
      alert: error ? notice({ kind: kindOf(error), ...this.#explain(error) }) : nothing,
      close: kindOf(error) === 'warning' ? close : cancel,
      submit: { label: this.#pending ? text.saving : text.save },
    };
  }

  /** What a template makes of an anomaly, by the values that the backend has for an example. */
  #renderPreview(field: FormField, text: DefaultsTexts): TemplateResult | undefined {
    if (!field.samples) return undefined;
    const made = fillTemplate(this.#form.valueOf(field), field.samples, longestTitle);
    return html`<div class="field wide"><p class="small" role="status"><span class="muted">${text.example}</span> ${made || text.nothing}</p></div>`;
  }

  get #text(): DefaultsTexts {
    return this.#client().texts.of(defaultsTexts);
  }

  get #formText(): FormTexts {
    return this.#client().texts.of(formTexts);
  }

  get #pending(): boolean {
    return this.#form.checking || this.#save.pending;
  }

  /** Takes over what is stored; what somebody is typing already stays. */
  #describe(fields: readonly FormField[]): void {
    if (!this.#form.isDescribed) {
      this.#state.restore(storedIn(fields));
      this.#state.begin();
    }
    this.#form.take(fields);
  }

  #question(): Question | undefined {
    if (!this.#state.isChanged) return undefined;
    const { question, explanation, discard } = this.#text;
    return { title: question, explanation, discard: { label: discard, answer: () => this.#dialog.close() } };
  }

  #explain(error: unknown): Explanation {
    if (error instanceof TicketingError && error.code === 'not-found') return { title: this.#client().texts.of(panelTexts).gone, text: this.#text.gone };
    if (!this.#save.error) return explain(this.#client(), error);
    return isSignedOut(error) ? explainForm(this.#client(), error) : explainWrite(this.#client(), error, this.#text.unclear);
  }

  async #submit(): Promise<void> {
    if (this.#pending || !this.#integration || !this.#form.isDescribed) return;
    const integration = this.#integration;
    const verdict = await this.#form.check();
    if (verdict === 'invalid') await this.#dialog.focus('invalid');
    if (verdict !== 'accepted') return;
    const saved = await this.#save.run(integration.id, this.#form.filled());
    if (saved) {
      this.#dialog.close();
      this.#saved(integration);
    } else await this.#refuse(this.#save.error);
  }

  async #refuse(error: unknown): Promise<void> {
    if (error instanceof TicketingError) this.#state.errors = Object.fromEntries(error.issues.map(({ field, detail }) => [field, detail]));
    await this.#dialog.focus(Object.keys(this.#state.errors).length > 0 ? 'invalid' : 'alert');
  }

  #handleClosed(closed: () => void): void {
    this.#save.reset();
    this.#form.clear();
    this.#form.reset();
    this.#state.clear();
    closed();
  }
}

/** What is stored is entered as it is: it is never lost, though the instance may not offer it any more. */
const storedIn = (fields: readonly FormField[]): Draft => ({
  values: Object.fromEntries(fields.map(({ field, default: value }) => [field, value])),
  labels: Object.fromEntries(fields.flatMap(({ field, default_label: label }) => (label ? [[field, label]] : []))),
});

/** The template, and what a list or a search gives. */
const shape = ['line', 'half', 'half', 'half', 'half', 'half'] as const;
