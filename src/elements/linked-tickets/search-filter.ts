import { html, type TemplateResult } from 'lit';
import type { SearchStatus, TicketHit } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import type { SearchFilters } from '../../data/link-ticket.js';
import type { StateKind } from '../../providers/provider.js';
import { linkTexts } from '../../texts/en/link.js';
import { rowTexts } from '../../texts/en/rows.js';
import { isolated } from '../../texts/isolated.js';
import { ticketState } from '../ui/ticket/ticket-state.js';
import { isFinished } from './ticket-hit.js';

type StatusKind = Exclude<SearchStatus, 'open'>;

const kinds: readonly StatusKind[] = ['new', 'progress', 'hold', 'resolved', 'closed', 'canceled'];
const isKind = (kind: StateKind): kind is StatusKind => kinds.some((known) => known === kind);
const isStatus = (value: string): value is SearchStatus => value === 'open' || kinds.some((known) => known === value);

/** Narrows what was found to one status, or to the open ones, and to one assignment group, of those that were seen (elements T4). */
export class SearchFilter {
  readonly #changed: () => void;
  #chosen: SearchFilters = { status: '', group: '' };
  #text = '';
  #labels = new Map<StatusKind, string>();
  #groups = new Set<string>();

  /** @param changed told when another status or group was chosen */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get chosen(): SearchFilters {
    return this.#chosen;
  }

  get active(): boolean {
    return this.#chosen.status + this.#chosen.group !== '';
  }

  /** Lets everything through again. */
  reset(): void {
    this.#chosen = { status: '', group: '' };
    this.#text = '';
  }

  /** Takes up what there is to choose from. @param text what was searched for */
  learn(client: Client, text: string, hits: readonly TicketHit[]): void {
    if (text !== this.#text) this.#forget(text);
    for (const hit of hits) {
      const { kind, label } = ticketState(client, hit);
      if (isKind(kind)) this.#labels.set(kind, this.#labels.get(kind) ?? label);
      if (hit.assigned_group) this.#groups.add(hit.assigned_group);
    }
  }

  /** Returns the hits that fit, where the backend does not filter. */
  apply(client: Client, hits: readonly TicketHit[]): readonly TicketHit[] {
    const { status, group } = this.#chosen;
    const fits = (hit: TicketHit): boolean => status === '' || (status === 'open' ? !isFinished(client, hit) : ticketState(client, hit).kind === status);
    return hits.filter((hit) => fits(hit) && (group === '' || hit.assigned_group === group));
  }

  render(client: Client, readOnly: boolean): TemplateResult {
    const { filterStatus, anyStatus, open } = client.texts.of(rowTexts);
    const { filterGroup, anyGroup } = client.texts.of(linkTexts);
    const { direction } = client.texts.format;
    const statuses = kinds.flatMap((kind) => [this.#labels.get(kind)].flatMap((label) => (label === undefined ? [] : [[kind, isolated(label, direction)] as const])));
    const groups = [...this.#groups].sort((a, b) => a.localeCompare(b)).map((name) => [name, isolated(name, direction)] as const);
    const select = (label: string, key: keyof SearchFilters, options: readonly (readonly [string, string])[]) => html`<select
      part="control"
      aria-label=${label}
      ?disabled=${readOnly}
      @change=${(event: Event) => this.#handleChange(event, key)}
    >
      ${options.map(([value, name]) => html`<option value=${value} ?selected=${value === this.#chosen[key]}>${name}</option>`)}
    </select>`;
    return html`<div class="hit-filters">
      ${select(filterStatus, 'status', [['', anyStatus], ['open', open], ...statuses])} ${select(filterGroup, 'group', [['', anyGroup], ...groups])}
    </div>`;
  }

  /** What is chosen stays so, whatever is found by another text. */
  #forget(text: string): void {
    const { status, group } = this.#chosen;
    this.#text = text;
    this.#labels = new Map([...this.#labels].filter(([kind]) => kind === status));
    this.#groups = new Set(group ? [group] : []);
  }

  #handleChange({ target }: Event, key: keyof SearchFilters): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    const { status, group } = this.#chosen;
    this.#chosen = key === 'group' ? { status, group: value } : { status: isStatus(value) ? value : '', group };
    this.#changed();
  }
}
