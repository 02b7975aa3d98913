import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { explain } from '../notice/explain.js';
import type { ReferenceLookup } from './reference-lookup.js';
import { comboboxText } from '../strings/combobox.js';

/** The records that were found, or why there are none. @param id of the combobox */
export function renderOptions(id: string, lookup: ReferenceLookup): unknown {
  if (lookup.items.length === 0) return html`<li class="listbox-note small muted" role="presentation">${summaryOf(lookup)}</li>`;
  return repeat(
    lookup.items,
    ({ sys_id }) => sys_id,
    ({ sys_id, name, detail }) => html`
      <li id="${id}-${sys_id}" class="option" role="option" aria-selected="false" data-sys-id=${sys_id}>
        <span>${name}</span>${detail ? html` <span class="small muted">${detail}</span>` : nothing}
      </li>
    `,
  );
}

/** The same in one sentence, to be told aloud. */
export function summaryOf({ state, items, total, error }: ReferenceLookup): string {
  if (state === 'unreadable') return comboboxText.unreadable;
  if (state === 'failed') return comboboxText.failed(explain(error).title);
  return state === 'looking' && items.length === 0 ? comboboxText.searching : comboboxText.found(items.length, total);
}
