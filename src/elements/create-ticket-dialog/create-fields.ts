import { html, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import type { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import type { FormFacts } from '../../providers/provider.js';
import { createTexts } from '../../texts/en/create.js';
import { formTexts } from '../../texts/en/form.js';
import { valueOf } from '../form/form-values.js';
import type { FormAdditions, FormView } from '../form/form-view.js';
import { renderAppended } from './appended-block.js';

export interface CreateFieldsView {
  client: Client;
  facts: FormFacts;
  form: FormView;
  capabilities: Capabilities | undefined;
  preview: QueryController<WritePreview, TicketingError> | undefined;
  readOnly: boolean;
  /** What stands under Short Description. */
  related: () => unknown;
}

/** What the create dialog adds to its described form: the preview, likely duplicates, the priority, honest notes (elements D4). */
export const additionsTo = (view: CreateFieldsView): FormAdditions => ({
  readOnly: view.readOnly,
  together: view.facts.levels,
  help: (field, value) => helpOf(field, value, view),
  around: ({ field }, control) => (field === 'description' ? html`<div class="continued">${control}${renderAppended(view.client, view.preview)}</div>` : control),
  after: (field) => renderAfter(field, view),
});

function renderAfter({ field: name }: FormField, view: CreateFieldsView): unknown {
  if (name === 'title') return view.related();
  const levels = view.form.fields.filter(({ field }) => view.facts.levels.includes(field));
  return levels.at(-1)?.field === name ? renderPriority(view) : undefined;
}

/** The priority that follows from what the form holds (domain C12). */
function renderPriority({ client, facts, form }: CreateFieldsView): TemplateResult | undefined {
  const values = Object.fromEntries(form.fields.map((field) => [field.field, valueOf(field, form.fields, form.state.values)]));
  const label = facts.priority(values, form.fields.flatMap(({ priorities }) => priorities));
  if (!label) return undefined;
  const text = client.texts.of(createTexts);
  return html`<p class="priority" role="status"><span class="pill" part="priority">${text.priority(label)}</span><span class="small muted">${text.priorityHelp}</span></p>`;
}

/**
 * Returns a field's help: what this backend does with it goes before its description (domain C1, C8), and so does the
 * reason of a value that the form began with. A time is picked by the clock on the user's wall.
 */
function helpOf(field: FormField, value: string, { client, facts, capabilities }: CreateFieldsView): string {
  const { type, info, default: start, default_reason } = field;
  const note = capabilities && facts.noteOn(field, capabilities);
  if (note) return note;
  if (default_reason && value === start) return default_reason;
  const said = type === 'datetime' ? client.texts.format.sentences(info, client.texts.of(formTexts).localTime) : info;
  // The line of a reason stays, empty, once another value is entered: nothing moves under somebody who types.
  return said || (default_reason && '\u00a0');
}
