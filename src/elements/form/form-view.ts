import { html, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/create-ticket.js';
import type { FormTexts } from '../../texts/en/form.js';
import { closest } from '../ui/combobox/closest.js';
import { renderSuggestion } from '../ui/combobox/reference-combobox.js';
import { renderInput, renderSelect, renderTextarea, switchChoices, type Control } from '../ui/field/controls.js';
import { isDate, renderDate } from '../ui/field/date-control.js';
import { describedBy, field as fieldFrame } from '../ui/field/field.js';
import type { FormState } from './form-state.js';
import { choicesOf, labelOf, limitOf, parentOf, problemOf, valueOf, type FormErrors } from './form-values.js';
import type { Widget } from './widget.js';

export interface FormOptions {
  state: () => FormState;
  text: () => FormTexts;
  /** Makes what a field is beside a plain control; undefined for one that is no more than that. */
  widget?: (field: FormField) => Widget | undefined;
}

/** What a dialog adds to a form for one rendering. */
export interface FormAdditions {
  readOnly: boolean;
  /** What stands for "no choice". */
  absent?: string | undefined;
  /** The help under a field, where it is not the backend's. */
  help?: (field: FormField, value: string) => string;
  /** A control with what the dialog puts around it. */
  around?: (field: FormField, control: TemplateResult) => TemplateResult;
  /** What a field brings with it: likely duplicates, the priority that follows. */
  after?: (field: FormField) => unknown;
}

/** Names that take a whole line. */
const wide: ReadonlySet<string> = new Set(['title', 'description']);

/** A described form: fields as a backend, or a provider, describes them, each rendered by its type, with what was entered. */
export class FormView {
  readonly #options: FormOptions;
  readonly #widgets = new Map<string, Widget>();
  #fields: readonly FormField[] = [];

  constructor(options: FormOptions) {
    this.#options = options;
  }

  get fields(): readonly FormField[] {
    return this.#fields;
  }

  /** Takes over the fields, and shows in them what the form holds: the user's, a default, a draft. */
  take(fields: readonly FormField[]): void {
    this.#fields = fields;
    for (const field of fields) this.#widget(field);
    this.refresh();
  }

  /** Shows what the form holds by now, where somebody else than the user put it there. */
  refresh(): void {
    const { state } = this;
    for (const field of this.#fields) {
      const value = valueOf(field, state.values);
      const label = state.labelOf(field.field) || (value === field.default ? field.default_label : '');
      this.#widgets.get(field.field)?.take?.(value, label);
    }
  }

  /** Whether something was entered that has yet to be looked up. */
  get unresolved(): boolean {
    return this.#all.some(({ unresolved }) => unresolved);
  }

  /** Looks up what the fields name, for a last time before it counts. */
  async resolve(): Promise<void> {
    await Promise.all(this.#all.filter(({ unresolved }) => unresolved).map((widget) => widget.resolve?.()));
  }

  /** Whether the form can be sent; otherwise the reasons stand at their fields. */
  validate(): boolean {
    const { state } = this;
    state.errors = this.#problems(state);
    return Object.keys(state.errors).length === 0;
  }

  /** The form is closed: nothing that is being looked up is taken over any more. */
  clear(): void {
    for (const widget of this.#all) widget.clear?.();
  }

  /** Enters a value in the user's name. */
  set(name: string, value: string, label = ''): void {
    this.state.set({ name, value, label }, this.#fields, this.#text);
  }

  get state(): FormState {
    return this.#options.state();
  }

  render(additions: FormAdditions): TemplateResult {
    return html`<div class="fields">
      ${this.#fields.map((field, index) => [this.#renderField(field, `field-${index}`, additions), additions.after?.(field)])}
      <p class="sr-only" role="status">${this.state.note}</p>
    </div>`;
  }

  /** Returns where a field is in the page, to move the focus there. */
  idOf(name: string): string {
    return `field-${this.#fields.findIndex(({ field }) => field === name)}`;
  }

  get #text(): FormTexts {
    return this.#options.text();
  }

  get #all(): Widget[] {
    return this.#fields.flatMap(({ field }) => this.#widgets.get(field) ?? []);
  }

  #widget(field: FormField): void {
    const widget = this.#widgets.get(field.field) ?? this.#options.widget?.(field);
    if (widget) this.#widgets.set(field.field, widget);
  }

  #problems({ values }: FormState): FormErrors {
    return Object.fromEntries(
      this.#fields.flatMap((field) => {
        const widget = this.#widgets.get(field.field);
        const own = widget && 'problem' in widget ? widget.problem : undefined;
        const problem = own ?? (widget?.holds ? undefined : problemOf(field, this.#fields, values, this.#text));
        return problem === undefined ? [] : [[field.field, problem]];
      }),
    );
  }

  #renderField(field: FormField, id: string, additions: FormAdditions): TemplateResult {
    const { field: name, required } = field;
    const widget = this.#widgets.get(name);
    const value = valueOf(field, this.state.values);
    const error = this.state.errors[name] ?? widget?.complaint;
    const help = this.#renderHelp(field, value, additions);
    const set = (next: string): void => this.set(name, next);
    const described = describedBy(id, { help: help && 'help', error });
    const control = this.#renderControl({ field, id, describedBy: described, value, invalid: error !== undefined, readOnly: additions.readOnly, set }, additions);
    return fieldFrame({
      id,
      label: labelOf(this.#text, field),
      required,
      help,
      error,
      wide: wide.has(name) || field.type === 'text' || widget?.wide === true,
      aside: widget ? widget.renderAside?.() : renderCounter(field, value),
      control: additions.around?.(field, control) ?? control,
    });
  }

  #renderControl(control: Control, additions: FormAdditions): TemplateResult {
    const { field } = control;
    const widget = this.#widgets.get(field.field);
    if (field.type === 'text' || field.field === 'description') return renderTextarea(control);
    if (widget) return widget.render(control);
    if (field.values.length > 0) return this.#renderChoices(control, additions);
    if (field.type === 'boolean') return renderSelect(control, switchChoices(this.#text), this.#selectWords(additions));
    return isDate(field) ? renderDate(control) : renderInput(control);
  }

  #renderChoices(control: Control, additions: FormAdditions): TemplateResult {
    const choices = choicesOf(control.field, this.#fields, this.state.values);
    const parent = this.#fields.find(({ field }) => field === parentOf(control.field));
    const waits = parent && valueOf(parent, this.state.values) === '';
    const words = this.#selectWords(additions);
    return renderSelect(control, choices, waits ? { ...words, absent: this.#text.firstChoose(labelOf(this.#text, parent)) } : words);
  }

  #selectWords({ absent = this.#text.none }: FormAdditions) {
    return { absent, gone: this.#text.gone };
  }

  #renderHelp(field: FormField, value: string, { help: own, readOnly }: FormAdditions): TemplateResult | string | undefined {
    const help = own ? own(field, value) : field.info;
    const widget = this.#widgets.get(field.field);
    if (widget?.renderHelp) return widget.renderHelp(help);
    const suggestion = readOnly ? undefined : suggestionFor(field, value);
    if (suggestion === undefined) return help || undefined;
    return html`${renderSuggestion(this.#text, suggestion, () => this.set(field.field, suggestion))} ${help}`;
  }
}

/** Returns what a text most likely should be, by the values seen in the instance; undefined where it is one of them, or like none. */
const suggestionFor = ({ suggestions }: FormField, value: string): string | undefined =>
  value === '' || suggestions.some((one) => one === value) ? undefined : closest(value, suggestions);

/** Counts a short description, whose limit is near. */
function renderCounter(field: FormField, value: string): TemplateResult | undefined {
  if (field.field !== 'title') return undefined;
  const { length } = value.trim();
  const limit = limitOf(field) ?? 0;
  return html`<span class="numeric ${length > limit ? 'over' : ''}">${length}/${limit}</span>`;
}
