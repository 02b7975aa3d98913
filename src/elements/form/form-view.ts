import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/create-ticket.js';
import { reactive } from '../../controllers/reactive.js';
import type { FormTexts } from '../../texts/en/form.js';
import { isolated } from '../../texts/isolated.js';
import { renderSuggestion } from '../ui/combobox/suggestion.js';
import { renderInput, renderSelect, renderTextarea, switchChoices, type Control } from '../ui/field/controls.js';
import { isDate, renderDate } from '../ui/field/date-control.js';
import { describedBy, field as fieldFrame } from '../ui/field/field.js';
import { clientOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { renderCounter } from './counter.js';
import type { FormState } from './form-state.js';
import { choicesOf, filled, labelOf, parentOf, problemOf, valueOf, wayTo, type FormErrors } from './form-values.js';
import { LongLists } from './long-lists.js';
import { renderSections, sectionsOf } from './sections.js';
import { ShownFields } from './shown-fields.js';
import { suggestionFor } from './suggested.js';
import { inputMode } from './value-form.js';
import type { Widget } from './widget.js';

export interface FormOptions {
  /** Only what is offered now may be sent. */
  offered?: boolean;
  state: () => FormState;
  text: () => FormTexts;
  /** Returns what a field is beside a plain control, the same each time; undefined for one that is no more than that. */
  widget?: (field: FormField) => Widget | undefined;
}

/** What a dialog adds to a form for one rendering. */
export interface FormAdditions {
  readOnly: boolean;
  /** What stands for "no choice". */
  absent?: string | undefined;
  /** The help under a field, where it is not the backend's. */
  help?: (field: FormField, value: string) => string;
  /** Names that share a line with each other and with what follows the last of them. */
  together?: readonly string[];
  /** A control with what the dialog puts around it. */
  around?: (field: FormField, control: TemplateResult) => TemplateResult;
  /** What a field brings with it: likely duplicates, the priority that follows. */
  after?: (field: FormField) => unknown;
}

/** Names that take a whole line. */
const wide: ReadonlySet<string> = new Set(['title', 'description']);

/** A described form: fields as a backend, or a provider, describes them, each rendered by its type, with what was entered (elements D5). */
export class FormView {
  readonly #host: ElementHost;
  readonly #options: FormOptions;
  readonly #shown: ShownFields;
  readonly #longLists: LongLists;
  /** The look through the fields that is under way. */
  readonly #view: { check: symbol | undefined };
  #widgets: ReadonlyMap<string, Widget> = new Map();
  #fields: readonly FormField[] = [];
  #described = false;
  /** How many fields could not be read. */
  #unreadable = 0;

  constructor(host: ElementHost, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    this.#shown = new ShownFields(host);
    this.#longLists = new LongLists(host, {
      form: () => this,
      keepsStart: !options.offered,
      text: options.text,
    });
    this.#view = reactive<{ check: symbol | undefined }>(host, { check: undefined });
  }

  get fields(): readonly FormField[] {
    return this.#fields;
  }

  /** Whether there are fields to fill in, or it is known that there are none. */
  get isDescribed(): boolean {
    return this.#described;
  }

  /** Forgets the fields: the form is about something else. */
  reset(): void {
    this.#described = false;
    this.#fields = [];
    this.#widgets = new Map();
  }

  /**
   * Takes over the fields as they are described by now, and shows in them what the form holds: the user's, a default, a draft. What has no
   * name cannot be sent; of two fields of one name the first counts, since both would be the same value.
   */
  take(described: readonly FormField[]): void {
    const named = described.filter(({ field }, index) => field !== '' && described.findIndex((other) => other.field === field) === index);
    const fields = sectionsOf(named).flatMap((section) => section.fields);
    this.#fields = fields;
    this.#unreadable = described.filter(({ field }) => field === '').length;
    this.#described = true;
    this.#widgets = new Map(
      fields.flatMap((field): [string, Widget][] => {
        const widget = this.#options.widget?.(field) ?? this.#longLists.for(field);
        return widget ? [[field.field, widget]] : [];
      }),
    );
    this.refresh();
  }

  /** Shows what the form holds by now, where somebody else than the user put it there. */
  refresh(): void {
    const { state } = this;
    for (const field of this.#fields) {
      const value = this.valueOf(field);
      const label = state.labelOf(field.field) || (value === field.default ? field.default_label : '');
      const widget = this.#widgets.get(field.field);
      if (!widget?.holds) widget?.take?.(value, label);
    }
  }

  /** Whether the fields are being looked through. */
  get checking(): boolean {
    return this.#view.check !== undefined;
  }

  /**
   * Looks up what the fields name and holds them to their rules; the reasons stand at the fields. Resolves to undefined where
   * that was given up meanwhile, with the closing of the dialog.
   */
  async check(): Promise<'accepted' | 'invalid' | undefined> {
    // The latch is there before anything is awaited: a second submit may come before the first has got anywhere.
    const check = Symbol();
    this.#view.check = check;
    await Promise.all(this.#all.map(async (widget) => widget.unresolved && widget.resolve?.()));
    if (this.#view.check !== check) return undefined;
    this.#view.check = undefined;
    return this.validate() ? 'accepted' : 'invalid';
  }

  /** Gives up a look through the fields. */
  giveUp(): void {
    this.#view.check = undefined;
  }

  /** Whether the form can be sent as far as is known; otherwise the reasons stand at the fields. */
  validate(): boolean {
    const { state } = this;
    state.errors = this.#problems();
    return Object.keys(state.errors).length === 0;
  }

  /** Returns the fields that hold something, by name, each as it is sent. */
  filled(): Record<string, string> {
    const entries = Object.entries(filled(this.#fields, this.state.values, this.#options.offered));
    return Object.fromEntries(entries.map(([name, value]) => [name, this.#widgets.get(name)?.asSent?.(value) ?? value]));
  }

  /** The form is closed: nothing that is being looked up is taken over any more. */
  clear(): void {
    this.giveUp();
    for (const widget of this.#all) widget.clear?.();
  }

  /** Enters a value in the user's name. */
  set(name: string, value: string, label = ''): void {
    this.state.set({ name, value, label }, this.#fields, this.#text);
    // What it has reset further down.
    this.#longLists.refresh(name);
  }

  /** Shows a field, whether or not those like it are shown, and returns where it is. */
  reveal(name: string): string {
    this.#shown.reveal(name);
    return this.idOf(name);
  }

  get state(): FormState {
    return this.#options.state();
  }

  render(additions: FormAdditions): TemplateResult {
    const { state } = this;
    const counts = ({ field }: FormField): boolean => Object.hasOwn(state.values, field) || (state.errorOf(field) ?? this.#widgets.get(field)?.complaint) !== undefined;
    const others = this.#text.otherFields;
    return html`
      ${this.#unreadable > 0 ? html`<p class="caution" role="status">${this.#text.unreadable(this.#unreadable)}</p>` : nothing}
      ${this.#shown.render(this.#fields, this.#text)}
      ${renderSections(this.#fields, { ...additions, others, shown: this.#shown.of(this.#fields, counts), render: (field) => this.#renderField(field, additions) })}
      <p class="sr-only" role="status">${state.note}</p>
    `;
  }

  /** Returns what a field holds by now. */
  valueOf(field: FormField): string {
    return valueOf(field, this.#fields, this.state.values);
  }

  /** Whether the first field shows what it began with. */
  get beginsUntouched(): boolean {
    return !Object.hasOwn(this.state.values, this.#fields[0]?.field ?? '');
  }

  /** Returns the name of the field where something can be done about another one: itself, or one that it depends on. */
  wayTo(name: string): string {
    const field = this.#fields.find((one) => one.field === name);
    return (field && wayTo(field, this.#fields, this.state.values)?.field) ?? name;
  }

  /** Returns where a field is in the page, to move the focus there. */
  idOf(name: string): string {
    return `field-${this.#fields.findIndex(({ field }) => field === name)}`;
  }

  get #text(): FormTexts {
    return this.#options.text();
  }

  get #all(): Widget[] {
    return [...this.#widgets.values()];
  }

  /** What is wrong, each at a field that can be filled in; its first reason counts. */
  #problems(): FormErrors {
    const errors = new Map<string, string>();
    for (const field of this.#fields) {
      const widget = this.#widgets.get(field.field);
      const way = wayTo(field, this.#fields, this.state.values);
      const problem = widget?.problem ?? (widget?.holds || !way ? undefined : this.#problemOf(field, way));
      const name = (way ?? field).field;
      if (problem !== undefined && !errors.has(name)) errors.set(name, problem);
    }
    return Object.fromEntries(errors);
  }

  /** @param way where it has to be mended */
  #problemOf(field: FormField, way: FormField): string | undefined {
    const text = this.#text;
    if (way === field) return problemOf(field, this.#fields, this.state.values, { text, offered: this.#options.offered });
    return field.required ? text.chooseFirst(labelOf(text, way), labelOf(text, field)) : undefined;
  }

  #renderField(field: FormField, additions: FormAdditions): TemplateResult {
    const { field: name, required } = field;
    const id = this.idOf(name);
    const widget = this.#widgets.get(name);
    const value = this.valueOf(field);
    const error = this.state.errorOf(name) ?? widget?.complaint;
    const help = this.#renderHelp(field, value, error !== undefined, additions);
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
      aside: widget ? undefined : renderCounter(this.#text, field, value),
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
    return isDate(field) ? renderDate(control) : renderInput(control, inputMode(field.type));
  }

  #renderChoices(control: Control, additions: FormAdditions): TemplateResult {
    const choices = choicesOf(control.field, this.#fields, this.state.values);
    const parent = parentOf(control.field, this.#fields);
    const waits = parent && this.valueOf(parent) === '';
    const words = this.#selectWords(additions);
    return renderSelect(control, choices, waits ? { ...words, absent: this.#text.firstChoose(labelOf(this.#text, parent)) } : words);
  }

  #selectWords({ absent = this.#text.none }: FormAdditions) {
    const { direction } = clientOf(this.#host).texts.format;
    return { name: (label: string) => isolated(label, direction), absent, gone: this.#text.gone };
  }

  #renderHelp(field: FormField, value: string, invalid: boolean, { help: own, readOnly }: FormAdditions): TemplateResult | string | undefined {
    const said = own ? own(field, value) : field.info;
    const widget = this.#widgets.get(field.field);
    const help = !widget && field.type === 'multi_select' && field.values.length > 0 ? this.#text.together(said, this.#text.several) : said;
    if (widget?.renderHelp) return widget.renderHelp(help, invalid);
    const suggestion = readOnly ? undefined : suggestionFor(field, value);
    if (suggestion === undefined) return help || undefined;
    return html`${renderSuggestion(this.#text, suggestion, () => this.set(field.field, suggestion))} ${help}`;
  }
}
