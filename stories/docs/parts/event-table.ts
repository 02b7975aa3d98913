import { html, LitElement, type TemplateResult } from 'lit';
import manifest from '../../../custom-elements.json';
import { defined } from './defined.js';
import './parts.css';

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly { readonly name: string; readonly description?: string }[];
}

interface EventRow {
  readonly name: string;
  /** What it means, with the elements that fire it so. */
  readonly meanings: Map<string, string[]>;
}

const declarations: readonly Declaration[] = manifest.modules.flatMap((module) => module.declarations);

/** The events of all elements, each once, as the manifest has them. */
class EventTableElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<table>
      <thead>
        <tr><th>Event</th><th>Meaning</th><th>From</th></tr>
      </thead>
      <tbody>
        ${rows().flatMap(({ name, meanings }) =>
          [...meanings].map(([meaning, tags]) => html`<tr><td><code>${name}</code></td><td>${meaning}</td><td>${tags.map((tag) => html`<code>${tag}</code> `)}</td></tr>`),
        )}
      </tbody>
    </table>`;
  }
}

function rows(): readonly EventRow[] {
  const found = new Map<string, EventRow>();
  for (const { tagName = '', events = [] } of declarations) {
    for (const { name, description = '' } of events) {
      const row = found.get(name) ?? { name, meanings: new Map<string, string[]>() };
      row.meanings.set(description, [...(row.meanings.get(description) ?? []), tagName]);
      found.set(name, row);
    }
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

export const EventTable = defined('event-table', EventTableElement);
