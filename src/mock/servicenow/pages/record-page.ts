import { html } from 'hono/html';
import type { Answer } from '../http/answer.js';
import { schema, type NamedColumn, type Table } from '../schema/table.js';
import { authorName, journalEntries } from '../store/journal.js';
import { valueOf, type Row } from '../store/row.js';
import { page, type Markup } from './layout.js';
import type { Reading } from './ports.js';
import { stateActions } from './state-actions.js';

/** What a person typed into a form that was refused, and why. */
export interface Refusal {
  readonly message: string;
  readonly typed: ReadonlyMap<string, string>;
}

const journals = [
  ['work_notes', 'Work notes', 'Internal: for those who work on the record'],
  ['comments', 'Additional comments', 'Visible to the caller'],
] as const;

/** Shown in the heading or the activity stream. */
const shownElsewhere: ReadonlySet<string> = new Set(['short_description', 'task_effective_number']);

/** What a person looks for first; the rest follows by label. */
const leading = `number state priority impact urgency category subcategory caller_id assignment_group assigned_to
hold_reason close_code close_notes description opened_at opened_by sys_updated_on correlation_id`.split(/\s+/);

const rank = ({ name }: NamedColumn): number => (leading.indexOf(name) + 1 || leading.length + 1);

const addressOf = (table: Table, row: Row): string => `/${table.name}.do?sys_id=${valueOf(row, 'sys_id')}`;

function fieldValue(ports: Reading, table: Table, row: Row, column: NamedColumn): string | Markup {
  const display = ports.displays.of(table, row, column) ?? '';
  const target = column.type === 'reference' ? schema.get(column.reference ?? '') : undefined;
  const referenced = target && ports.database.find(target.name, valueOf(row, column.name));
  if (target === undefined || referenced === undefined) return display || valueOf(row, column.name);
  return html`<a href="${addressOf(target, referenced)}">${display}</a>`;
}

function fieldList(ports: Reading, table: Table, row: Row): Markup {
  const columns = table.keys.filter(({ name, type }) => !type.startsWith('journal') && !shownElsewhere.has(name));
  const byLabel = columns.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, 'en'));
  const filled = byLabel.filter(({ name }) => valueOf(row, name) !== '');
  const empty = byLabel.filter(({ name }) => valueOf(row, name) === '');
  const entry = (column: NamedColumn) =>
    html`<dt>${column.label}</dt><dd>${fieldValue(ports, table, row, column)}</dd>`;
  return html`<h2>Fields</h2><dl>${filled.map(entry)}</dl>
<p class="empty">Empty: ${empty.map(({ label }) => label).join(', ')}</p>`;
}

function activity(ports: Reading, row: Row, [element, label, hint]: (typeof journals)[number]): Markup {
  const entries = journalEntries(ports.database, valueOf(row, 'sys_id'), element);
  const item = (entry: Row) => html`<li><span class="meta">${valueOf(entry, 'sys_created_on')} -
${authorName(ports.database, valueOf(entry, 'sys_created_by'))}</span><p>${valueOf(entry, 'value')}</p></li>`;
  return html`<section aria-label="${label}"><h2>${label}</h2><p class="meta">${hint}</p>
${entries.length === 0 ? html`<p class="empty">None yet</p>` : html`<ol class="entries ${element}">${entries.map(item)}</ol>`}
</section>`;
}

/** Those whom a person may play: the administrator, and whoever the record is about. */
export function actingUsers(ports: Reading, row: Row): Row[] {
  const admin = ports.database.data('sys_user').index('user_name').find('admin')[0];
  const involved = ['caller_id', 'assigned_to'].map((column) => ports.database.find('sys_user', valueOf(row, column)));
  return [...new Set([admin, ...involved])].filter((user) => user !== undefined);
}

function noteForm(ports: Reading, row: Row, typed: Refusal['typed']): Markup {
  const option = (user: Row) => html`<option value="${valueOf(user, 'sys_id')}">${valueOf(user, 'name')}</option>`;
  return html`<h2>Add to the record</h2><form class="note" method="post">
<label>Text <textarea name="text" required>
${typed.get('text') ?? ''}</textarea></label>
<label>Written by <select name="as">${actingUsers(ports, row).map(option)}</select></label>
<span class="actions"><button name="action" value="work_notes">Add work note</button>
<button name="action" value="comments">Add comment</button></span></form>`;
}

function taskParts(ports: Reading, table: Table, row: Row, refusal: Refusal | undefined): Markup {
  const typed = refusal?.typed ?? new Map<string, string>();
  return html`<div>${stateActions(ports.choices, table, row, typed)}
${noteForm(ports, row, typed)}
${journals.map((journal) => activity(ports, row, journal))}</div>`;
}

/** Answers with a record as a person sees it, with the forms to change it. A refusal is a message on it, as on a real form. */
export function recordPage(ports: Reading, table: Table, row: Row, refusal?: Refusal): Promise<Answer> {
  const name = ports.displays.nameOf(table, valueOf(row, 'sys_id'));
  const state = table.columns.get('state');
  const isTask = table.columns.has('work_notes');
  const content = html`<nav aria-label="Breadcrumb"><a href="/${table.name}_list.do">${table.label} list</a></nav>
<h1>${name} ${isTask && html`<span>${valueOf(row, 'short_description')}</span>`}
${state && html`<span class="state">${ports.displays.of(table, row, state) ?? ''}</span>`}</h1>
${refusal && html`<p class="error" role="alert">${refusal.message}</p>`}
<div class="columns">${isTask && taskParts(ports, table, row, refusal)}
<div>${fieldList(ports, table, row)}</div></div>`;
  return page(`${name} ${valueOf(row, 'short_description')}`.trim(), content);
}
