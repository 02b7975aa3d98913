import type { TemplateResult } from 'lit';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { ElementHost } from '../ui/host/host.js';
import { ReferenceCombobox } from '../ui/combobox/reference-combobox.js';
import { renderReferenceHelp } from '../ui/combobox/reference-help.js';
import type { Control } from './controls.js';
import type { FormHolder } from './form-holder.js';
import { valueOf, type FormErrors } from './form-values.js';

/** The form's fields that pick a record by name: Assignment Group and, where it is sent, Caller. */
export class ReferenceFields {
  readonly #host: ElementHost;
  readonly #session: () => FormHolder;
  readonly #comboboxes = new Map<string, ReferenceCombobox>();
  #fields: readonly FormField[] = [];

  constructor(host: ElementHost, session: () => FormHolder) {
    this.#host = host;
    this.#session = session;
  }

  /** Whether a field is searched by name here: its kind is, and the backend can. */
  offers({ type }: FormField, capabilities: Capabilities | undefined): boolean {
    if (type === 'assignment_group') return capabilities?.assignment_group_search ?? false;
    return type === 'user' && (capabilities?.caller_search ?? false);
  }

  /** Before each rendering: shows what the form holds, whoever put it there: the user, a default, a draft. */
  prepare(fields: readonly FormField[], capabilities: Capabilities | undefined): void {
    this.#fields = fields;
    for (const field of fields) if (this.offers(field, capabilities)) this.#follow(field);
  }

  #follow(field: FormField): void {
    const { state } = this.#session();
    const value = valueOf(field, state.values);
    const label = value === field.default ? field.default_label : '';
    this.#combobox(field).follow(value, state.labelOf(field.field) || label);
  }

  unresolved(): FormErrors {
    return Object.fromEntries(
      [...this.#comboboxes].flatMap(([name, { problem }]) => (problem === undefined ? [] : [[name, problem]])),
    );
  }

  async settle(): Promise<void> {
    const open = [...this.#comboboxes.values()].filter(({ unresolved }) => unresolved);
    await Promise.all(open.map((combobox) => combobox.settle()));
  }

  clear(): void {
    for (const combobox of this.#comboboxes.values()) combobox.clear();
  }

  complaint(name: string): string | undefined {
    return this.#comboboxes.get(name)?.complaint;
  }

  render({ field, id, describedBy, invalid, readOnly }: Control): TemplateResult {
    const { required, placeholder } = field;
    return this.#combobox(field).render({ id, describedBy, required, invalid, readOnly, placeholder });
  }

  renderAside(name: string): TemplateResult | undefined {
    return this.#comboboxes.get(name)?.renderSysIdSwitch();
  }

  /** The sys_id in the help's place while it is shown; else what was likely meant, what is doubtful, the help. */
  renderHelp(name: string, help: string): TemplateResult | string | undefined {
    const combobox = this.#comboboxes.get(name);
    return combobox ? renderReferenceHelp(combobox, help) : help || undefined;
  }

  #combobox({ field: name, type }: FormField): ReferenceCombobox {
    const known = this.#comboboxes.get(name);
    if (known) return known;
    const kind = type === 'user' ? 'user' : 'assignment_group';
    const made = new ReferenceCombobox(
      this.#host,
      kind,
      () => this.#session().client,
      () => this.#session().state.set(this.#fields, name, made.value, made.label),
    );
    this.#comboboxes.set(name, made);
    return made;
  }
}
