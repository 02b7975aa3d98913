import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Reference } from '../../../contract/references.js';
import type { FormTexts } from '../../../texts/en/form.js';
import type { Lookup } from './reference-lookup.js';

/** The id of a record's option in the list of a combobox. */
export const optionId = (id: string, record: Reference): string => `${id}-${encodeURIComponent(record.id)}`;

/**
 * Renders the records that were found, or why there are none; of a part of them, that it is one, which is no choice.
 *
 * @param id of the combobox
 * @param active the record that is highlighted
 * @param summary the same in one sentence
 */
export function renderOptions(id: string, { items, total }: Lookup, active: Reference | undefined, summary: string): unknown {
  const note = items.length < total || items.length === 0 ? html`<li class="listbox-note small muted" role="presentation">${summary}</li>` : nothing;
  return [
    repeat(
      items,
      (record) => record.id,
      (record) => html`
        <li id=${optionId(id, record)} class="option" part="option" role="option" aria-selected=${record === active ? 'true' : 'false'} data-key=${record.id}>
          <bdi translate="no">${record.name}</bdi>${record.detail ? html` <bdi class="small muted" translate="no">${record.detail}</bdi>` : nothing}
        </li>
      `,
    ),
    note,
  ];
}

/** Says in one sentence what a lookup has found, to be told aloud. */
export const summaryOf = (text: FormTexts, { state, items, total, failure }: Lookup): string =>
  failure || (state === 'looking' && items.length === 0 ? text.searching : text.found(items.length, total));
