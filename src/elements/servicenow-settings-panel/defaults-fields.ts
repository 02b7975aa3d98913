import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { StoredTicketDefaults, TicketDefaults } from '../../contract/ticket-defaults.js';
import type { FieldIssue } from '../../contract/wire.js';
import type { TicketingClient } from '../../data/client.js';
import { describedBy, field } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { defaultsText as text } from '../ui/strings/ticket-defaults.js';
import { GroupField } from './group-field.js';

type Name = keyof TicketDefaults;

export interface DefaultsView {
  /** The create form's fields; a field that is missing is a text. */
  form: readonly FormField[];
  /** Why the form could not be read, `''` where it was. */
  unread: string;
  /** Groups can be searched by name. */
  searchable: boolean;
  readOnly: boolean;
}

/** The four fields that have a default: what they hold, and what is wrong with them. */
export class DefaultsFields {
  readonly #host: ElementHost;
  readonly #changed: () => void;
  readonly #group: GroupField;
  #values: TicketDefaults | undefined;
  #stored = '';
  /** The stored group has no name that could be read. */
  #unnamed = '';
  #errors: Partial<Record<Name, string>> = {};

  constructor(host: ElementHost, client: () => TicketingClient, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#group = new GroupField(host, client, (sysId) => this.#set('assignment_group', sysId));
  }

  /** Begins with what is stored, once for an opening. */
  start({ assignment_group_name: name, ...stored }: StoredTicketDefaults): void {
    if (this.#values) return;
    this.#values = stored;
    this.#stored = JSON.stringify(stored);
    this.#unnamed = name ? '' : stored.assignment_group;
    this.#group.start(stored.assignment_group, name);
  }

  clear(): void {
    this.#values = undefined;
    this.#errors = {};
    this.#group.clear();
  }

  get values(): TicketDefaults {
    return this.#values ?? { assignment_group: '', category: '', impact: '', urgency: '' };
  }

  /** Whether saving these would change something. */
  get isChanged(): boolean {
    return this.#values !== undefined && JSON.stringify(this.#values) !== this.#stored;
  }

  get isRefused(): boolean {
    return Object.keys(this.#errors).length > 0;
  }

  /** Whether these can be sent; otherwise the reason stands at the field. */
  async validate(): Promise<boolean> {
    const group = await this.#group.settle();
    this.#errors = group ? { assignment_group: group } : {};
    return !this.isRefused;
  }

  /** Puts the backend's reasons at their fields. */
  refuse(issues: readonly FieldIssue[]): void {
    for (const { field: name, detail } of issues) if (isName(name)) this.#errors[name] = detail;
  }

  render(view: DefaultsView): TemplateResult {
    return html`<div class="fields">
      ${this.#renderGroup(view)} ${this.#renderCategory(view)} ${this.#renderLevel('impact', view)} ${this.#renderLevel('urgency', view)}
    </div>`;
  }

  #renderGroup({ form, unread, searchable, readOnly }: DefaultsView): TemplateResult {
    const specified = form.find(({ field: name }) => name === 'assignment_group');
    // A form that takes a sys_id says why: the account may not read groups, and a search would find none.
    const isHidden = specified !== undefined && specified.type !== 'assignment_group';
    if (searchable && !isHidden) return this.#group.render({ refused: this.#errors.assignment_group, readOnly, unread: unread && text.groupUnread(unread) });
    const unnamed = this.#unnamed && this.#unnamed === this.values.assignment_group ? ` ${text.unnamed}` : '';
    return this.#renderText('assignment_group', `${(isHidden && specified.info) || text.groupById}${unnamed}`, readOnly);
  }

  #renderCategory({ form, unread, readOnly }: DefaultsView): TemplateResult {
    if (unread) return this.#renderText('category', text.categoryUnread(unread), readOnly);
    const specified = form.find(({ field: name }) => name === 'category');
    const choices = (specified?.values ?? []).map(({ value, label }) => [value, label || value] as const);
    if (choices.length > 0) return this.#renderSelect('category', choices, readOnly);
    return this.#renderText('category', specified?.info || text.categoryText, readOnly);
  }

  #renderLevel(name: 'impact' | 'urgency', { form, readOnly }: DefaultsView): TemplateResult {
    const specified = form.find(({ field: other }) => other === name)?.values ?? [];
    const choices = specified.length > 0 ? specified.map(({ value, label }) => [value, label || value] as const) : text.levels;
    return this.#renderSelect(name, choices, readOnly);
  }

  #renderSelect(name: Name, choices: readonly (readonly [string, string])[], readOnly: boolean): TemplateResult {
    const id = `default-${name}`;
    const error = this.#errors[name];
    const value = this.values[name];
    // What is stored is never lost, even where the instance no longer offers it.
    const gone = value !== '' && choices.every(([known]) => known !== value);
    const control = html`<select
      id=${id}
      aria-describedby=${describedBy(id, { help: undefined, error })}
      aria-invalid=${error ? 'true' : 'false'}
      ?disabled=${readOnly}
      @change=${(event: Event) => this.#handleValue(name, event)}
    >
      <option value="" .selected=${value === ''}>${text.none}</option>
      ${gone ? html`<option value=${value} .selected=${true}>${text.gone(value)}</option>` : nothing}
      ${choices.map(([known, label]) => html`<option value=${known} .selected=${known === value}>${label}</option>`)}
    </select>`;
    return field({ id, label: text.labels[name], error, control, wide: name === 'category' });
  }

  #renderText(name: Name, help: string, readOnly: boolean): TemplateResult {
    const error = this.#errors[name];
    const control = html`<input
      id="default-${name}"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${describedBy(`default-${name}`, { help, error })}
      aria-invalid=${error ? 'true' : 'false'}
      ?readonly=${readOnly}
      .value=${live(this.values[name])}
      @input=${(event: Event) => this.#handleValue(name, event)}
    />`;
    return field({ id: `default-${name}`, label: text.labels[name], help, error, control, wide: true });
  }

  #handleValue(name: Name, { target }: Event): void {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.#set(name, target.value.trim());
  }

  #set(name: Name, value: string): void {
    this.#values = { ...this.values, [name]: value };
    delete this.#errors[name];
    this.#changed();
    this.#host.requestUpdate();
  }
}

const isName = (name: string): name is Name => ['assignment_group', 'category', 'impact', 'urgency'].includes(name);
