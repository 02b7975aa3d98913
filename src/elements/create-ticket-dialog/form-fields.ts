import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { describedBy, field as fieldFrame } from '../shared/field.js';
import type { ElementHost } from '../shared/host.js';
import { ReferenceCombobox } from '../shared/reference-combobox.js';
import { createTicketText as text } from '../shared/strings/create-ticket.js';
import { renderAppended } from './appended-block.js';
import { labelOf, titleLimit, valueOf, type FormErrors, type FormValues } from './form-values.js';
import { priorityOf } from './priority.js';

export interface FieldsView {
  capabilities: Capabilities | undefined;
  preview: QueryController<WritePreview, TicketingError> | undefined;
  readOnly: boolean;
}

/** A field's help: what this backend does with Table and Caller goes before its description (domain C1, C8). */
function helpOf({ field: name, info }: FormField, capabilities: Capabilities | undefined): string | undefined {
  if (name === 'table' && capabilities && capabilities.tables.length < 2) return text.tableNote;
  if (name === 'caller' && capabilities && !capabilities.caller) return text.callerNote;
  return info || undefined;
}

/** The create form's fields: what they hold, how each is rendered by its type, which are wrong. */
export class FormFields {
  readonly #host: ElementHost;
  readonly #client: () => TicketingClient;
  readonly #changed: () => void;
  readonly #comboboxes = new Map<string, ReferenceCombobox>();
  #values: FormValues = {};
  errors: FormErrors = {};
  /** Whether the first field had its turn to be focused since the dialog opened. */
  focusedOnce = false;

  constructor(host: ElementHost, client: () => TicketingClient, changed: () => void) {
    this.#host = host;
    this.#client = client;
    this.#changed = changed;
  }

  /** What the user has entered, by field; defaults are not among it. */
  get values(): FormValues {
    return this.#values;
  }

  clear(): void {
    this.#values = {};
    this.errors = {};
    for (const combobox of this.#comboboxes.values()) combobox.clear();
  }

  /** Reference fields with a text that names no record. */
  unresolved(): FormErrors {
    return Object.fromEntries(
      [...this.#comboboxes].flatMap(([name, combobox]) => (combobox.unresolved ? [[name, text.unresolved]] : [])),
    );
  }

  focusFirst(dialog: HTMLElement): void {
    const first = dialog.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)');
    if (!first) return;
    this.focusedOnce = true;
    first.focus();
  }

  render(fields: readonly FormField[], view: FieldsView): TemplateResult {
    return html`<div class="fields">
      ${fields.map((field) => this.#renderField(field, view))} ${this.#renderPriority(fields)}
    </div>`;
  }

  #renderField(field: FormField, view: FieldsView): TemplateResult {
    const { field: name, required } = field;
    const id = `field-${name}`;
    const error = this.errors[name];
    const help = helpOf(field, view.capabilities);
    const described = describedBy(id, { help, error });
    return fieldFrame({
      id,
      label: labelOf(field),
      required,
      help,
      error,
      wide: name === 'title' || name === 'description' || field.type === 'text',
      aside: name === 'title' ? this.#renderCounter(field) : undefined,
      control: this.#renderControl(field, id, described, view),
    });
  }

  #renderControl(field: FormField, id: string, described: string, view: FieldsView): TemplateResult {
    if (field.field === 'description') {
      return html`<div class="continued">${this.#renderTextarea(field, id, described, view.readOnly)}${renderAppended(view.preview)}</div>`;
    }
    if (field.type === 'text') return this.#renderTextarea(field, id, described, view.readOnly);
    if (field.type === 'boolean' || field.values.length > 0) return this.#renderSelect(field, id, described, view.readOnly);
    if (field.type === 'assignment_group' && view.capabilities?.assignment_group_search) return this.#renderCombobox(field, id, described, view);
    if (field.type === 'user' && view.capabilities?.caller_search) return this.#renderCombobox(field, id, described, view);
    return this.#renderInput(field, id, described, view.readOnly);
  }

  #renderInput(field: FormField, id: string, described: string, readOnly: boolean): TemplateResult {
    return html`<input
      id=${id}
      type="text"
      autocomplete="off"
      placeholder=${field.placeholder}
      aria-describedby=${ifDefined(described || undefined)}
      aria-invalid=${this.errors[field.field] ? 'true' : 'false'}
      ?required=${field.required}
      ?readonly=${readOnly}
      .value=${live(valueOf(field, this.#values))}
      @input=${(event: InputEvent) => this.#set(field, event)}
    />`;
  }

  #renderTextarea(field: FormField, id: string, described: string, readOnly: boolean): TemplateResult {
    return html`<textarea
      id=${id}
      rows="4"
      placeholder=${field.placeholder}
      aria-describedby=${ifDefined(described || undefined)}
      aria-invalid=${this.errors[field.field] ? 'true' : 'false'}
      ?required=${field.required}
      ?readonly=${readOnly}
      .value=${live(valueOf(field, this.#values))}
      @input=${(event: InputEvent) => this.#set(field, event)}
    ></textarea>`;
  }

  #renderSelect(field: FormField, id: string, described: string, readOnly: boolean): TemplateResult {
    const current = valueOf(field, this.#values);
    const values =
      field.type === 'boolean' && field.values.length === 0
        ? [{ value: 'true', label: text.yes }, { value: 'false', label: text.no }]
        : field.values;
    return html`<select
      id=${id}
      aria-describedby=${ifDefined(described || undefined)}
      aria-invalid=${this.errors[field.field] ? 'true' : 'false'}
      ?required=${field.required}
      ?disabled=${readOnly}
      @change=${(event: Event) => this.#set(field, event)}
    >
      ${current === '' || !field.required ? html`<option value="" ?selected=${current === ''}>${text.none}</option>` : nothing}
      ${values.map(({ value, label }) => html`<option value=${value} ?selected=${value === current}>${label || value}</option>`)}
    </select>`;
  }

  #renderCombobox(field: FormField, id: string, describedById: string, { readOnly }: FieldsView): TemplateResult {
    return this.#combobox(field).render({
      id,
      describedBy: describedById,
      required: field.required,
      invalid: Boolean(this.errors[field.field]),
      readOnly,
      placeholder: field.placeholder,
    });
  }

  #combobox({ field: name, type }: FormField): ReferenceCombobox {
    const known = this.#comboboxes.get(name);
    if (known) return known;
    const kind = type === 'user' ? 'user' : 'assignment_group';
    const made = new ReferenceCombobox(this.#host, kind, this.#client, () => this.#store(name, made.value));
    this.#comboboxes.set(name, made);
    return made;
  }

  #renderCounter(field: FormField): TemplateResult {
    const { length } = valueOf(field, this.#values).trim();
    return html`<span class="numeric ${length > titleLimit ? 'over' : ''}">${length}/${titleLimit}</span>`;
  }

  #renderPriority(fields: readonly FormField[]): TemplateResult | typeof nothing {
    const value = (name: string): string => {
      const field = fields.find((candidate) => candidate.field === name);
      return field ? valueOf(field, this.#values) : '';
    };
    const priority = priorityOf(value('impact'), value('urgency'));
    const label = priority && text.priorities[priority - 1];
    if (!label) return nothing;
    return html`<p class="priority" role="status"><span class="pill">${text.priority(label)}</span><span class="small muted">${text.priorityHelp}</span></p>`;
  }

  #set({ field: name }: FormField, event: Event): void {
    const control = event.target;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      this.#store(name, control.value);
    }
  }

  #store(name: string, value: string): void {
    this.#values = { ...this.#values, [name]: value };
    if (this.errors[name]) this.errors = Object.fromEntries(Object.entries(this.errors).filter(([other]) => other !== name));
    this.#host.requestUpdate();
    this.#changed();
  }
}
