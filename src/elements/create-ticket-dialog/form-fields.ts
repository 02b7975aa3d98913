import { html, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import { describedBy, field as fieldFrame } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { renderSuggestion } from '../ui/combobox/reference-help.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';
import { renderAppended } from './appended-block.js';
import { renderInput, renderSelect, renderTextarea, switchChoices, type Control } from './controls.js';
import { isDate, renderDate } from './date-control.js';
import { helpOf, suggestionFor } from './field-help.js';
import type { FormHolder } from './form-holder.js';
import type { FormState } from './form-state.js';
import { choicesOf, labelOf, limitOf, parentOf, valueOf, type FormErrors } from './form-values.js';
import { renderPriority } from './priority.js';
import { ReferenceFields } from './reference-fields.js';

export interface FieldsView {
  fields: readonly FormField[];
  capabilities: Capabilities | undefined;
  preview: QueryController<WritePreview, TicketingError> | undefined;
  /** What stands under Short Description. */
  related: unknown;
  readOnly: boolean;
}

const wide = new Set(['title', 'description']);

/** The create form's fields, each rendered by its type. */
export class FormFields {
  readonly #session: () => FormHolder;
  readonly #references: ReferenceFields;

  constructor(host: ElementHost, session: () => FormHolder) {
    this.#session = session;
    this.#references = new ReferenceFields(host, session);
  }

  get #state(): FormState {
    return this.#session().state;
  }

  /** Reference fields with a text that names no record. */
  unresolved(): FormErrors {
    return this.#references.unresolved();
  }

  /** Looks up what the reference fields hold, for a last time before it counts. */
  async settle(): Promise<void> {
    await this.#references.settle();
  }

  /** The form is closed: nothing that is being looked up is taken over any more. */
  clear(): void {
    this.#references.clear();
  }

  /** Before each rendering: makes what the fields need and shows them what the form holds. */
  prepare(fields: readonly FormField[], capabilities: Capabilities | undefined): void {
    this.#references.prepare(fields, capabilities);
  }

  render(view: FieldsView): TemplateResult {
    return html`<div class="fields">
      ${view.fields.map((field) => [this.#renderField(field, view), this.#renderAfter(field, view)])}
      <p class="sr-only" role="status">${this.#state.note}</p>
    </div>`;
  }

  /** What a field brings with it: likely duplicates, the priority that follows. */
  #renderAfter({ field: name }: FormField, { fields, related }: FieldsView): unknown {
    if (name === 'title') return related;
    const levels = fields.filter(({ field }) => field === 'impact' || field === 'urgency');
    return levels.at(-1)?.field === name ? renderPriority(fields, this.#state.values) : undefined;
  }

  #renderField(field: FormField, view: FieldsView): TemplateResult {
    const { field: name, required } = field;
    const id = `field-${name}`;
    const isReference = this.#references.offers(field, view.capabilities);
    const error = this.#state.errors[name] ?? (isReference ? this.#references.complaint(name) : undefined);
    const help = this.#renderHelp(field, view, isReference);
    return fieldFrame({
      id,
      label: labelOf(field),
      required,
      help,
      error,
      wide: wide.has(name) || field.type === 'text',
      aside: isReference ? this.#references.renderAside(name) : this.#renderCounter(field),
      control: this.#renderControl(this.#control(field, view, id, describedBy(id, { help: help && 'help', error })), view, isReference),
    });
  }

  #control(field: FormField, { fields, readOnly }: FieldsView, id: string, describedByIds: string): Control {
    const value = valueOf(field, this.#state.values);
    const invalid = Boolean(this.#state.errors[field.field] ?? this.#references.complaint(field.field));
    return { field, id, describedBy: describedByIds, value, invalid, readOnly, set: (next) => this.#state.set(fields, field.field, next) };
  }

  #renderControl(control: Control, view: FieldsView, isReference: boolean): TemplateResult {
    const { field } = control;
    if (field.field === 'description') return html`<div class="continued">${renderTextarea(control)}${renderAppended(view.preview)}</div>`;
    if (field.type === 'text') return renderTextarea(control);
    if (isReference) return this.#references.render(control);
    if (field.values.length > 0) return this.#renderChoices(control, view);
    if (field.type === 'boolean') return renderSelect(control, switchChoices());
    return isDate(field) ? renderDate(control) : renderInput(control);
  }

  #renderChoices(control: Control, { fields }: FieldsView): TemplateResult {
    const choices = choicesOf(control.field, fields, this.#state.values);
    const parent = fields.find(({ field }) => field === parentOf(control.field));
    const waits = parent && valueOf(parent, this.#state.values) === '';
    return renderSelect(control, choices, waits ? text.firstChoose(labelOf(parent)) : text.none);
  }

  #renderHelp(field: FormField, { fields, capabilities, readOnly }: FieldsView, isReference: boolean): TemplateResult | string | undefined {
    const value = valueOf(field, this.#state.values);
    const help = helpOf(field, value, capabilities);
    if (isReference) return this.#references.renderHelp(field.field, help);
    const suggestion = readOnly ? undefined : suggestionFor(field, value);
    if (suggestion === undefined) return help || undefined;
    return html`${renderSuggestion(suggestion, () => this.#state.set(fields, field.field, suggestion))} ${help}`;
  }

  #renderCounter(field: FormField): TemplateResult | undefined {
    if (field.field !== 'title') return undefined;
    const { length } = valueOf(field, this.#state.values).trim();
    const limit = limitOf(field) ?? 0;
    return html`<span class="numeric ${length > limit ? 'over' : ''}">${length}/${limit}</span>`;
  }
}
