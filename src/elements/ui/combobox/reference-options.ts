import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Reference } from '../../../contract/references.js';
import type { Client } from '../../../data/client/client.js';
import type { FormWords } from '../../../providers/provider.js';
import { formTexts } from '../../../texts/en/form.js';
import { explain } from '../notice/explain.js';
import type { ReferenceLookup } from './reference-lookup.js';

/** The id of a record's option in the list of a combobox. */
export const optionId = (id: string, record: Reference): string => `${id}-${encodeURIComponent(record.id)}`;

/**
 * Renders the records that were found, or why there are none.
 *
 * @param id of the combobox
 * @param active the record that is highlighted
 * @param summary the same in one sentence
 */
export function renderOptions(id: string, { items }: ReferenceLookup, active: Reference | undefined, summary: string): unknown {
  if (items.length === 0) return html`<li class="listbox-note small muted" role="presentation">${summary}</li>`;
  return repeat(
    items,
    (record) => record.id,
    (record) => html`
      <li id=${optionId(id, record)} class="option" role="option" aria-selected=${record === active ? 'true' : 'false'} data-key=${record.id}>
        <bdi translate="no">${record.name}</bdi>${record.detail ? html` <bdi class="small muted" translate="no">${record.detail}</bdi>` : nothing}
      </li>
    `,
  );
}

/** Says in one sentence what a lookup has found, to be told aloud. */
export function summaryOf(client: Client, { state, items, total, error }: ReferenceLookup, words: FormWords): string {
  const text = client.texts.of(formTexts);
  if (state === 'unreadable') return words.unreadableList;
  if (state === 'failed') return text.searchFailed(explain(client, error).title);
  return state === 'looking' && items.length === 0 ? text.searching : text.found(items.length, total);
}
