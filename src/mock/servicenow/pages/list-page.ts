import { html } from 'hono/html';
import type { Answer } from '../http/answer.js';
import type { Group, Query } from '../query/ast.js';
import { queryRows, readQuery } from '../query/find-rows.js';
import { restrict } from '../query/restrict.js';
import type { NamedColumn, Table } from '../schema/table.js';
import { valueOf, type Row } from '../store/row.js';
import { page, type Markup } from './layout.js';
import type { Reading } from './ports.js';

const pageSize = 50;

const taskColumns = [
  'number',
  'short_description',
  'caller_id',
  'priority',
  'state',
  'category',
  'assignment_group',
  'assigned_to',
  'sys_updated_on',
];

function listColumns(table: Table): NamedColumn[] {
  const names = table.columns.has('work_notes') ? taskColumns : [...table.columns.keys()].slice(7, 15);
  return names.map((name) => table.columns.get(name)).filter((column) => column !== undefined);
}

function listRow(ports: Reading, table: Table, columns: readonly NamedColumn[], row: Row): Markup {
  const cells = columns.map((column, index) => {
    const text = ports.displays.of(table, row, column) ?? '';
    const name = text === '' ? '(empty)' : text;
    return index === 0
      ? html`<td><a href="/${table.name}.do?sys_id=${valueOf(row, 'sys_id')}">${name}</a></td>`
      : html`<td>${text}</td>`;
  });
  return html`<tr>${cells}</tr>`;
}

function pager(table: Table, query: string, search: string, offset: number, total: number): Markup {
  const address = (start: number) => {
    const parameters = new URLSearchParams({ sysparm_query: query, sysparm_search: search, offset: String(start) });
    return `/${table.name}_list.do?${parameters}`;
  };
  return html`<nav aria-label="Pages">
${offset > 0 && html`<a rel="prev" href="${address(Math.max(0, offset - pageSize))}">Previous</a>`}
${offset + pageSize < total && html`<a rel="next" href="${address(offset + pageSize)}">Next</a>`}</nav>`;
}

const latestFirst = { field: 'sys_updated_on', descending: true };

/** Joins the query and what is typed into the search field, which is text and counts whatever the query says. */
function searchQuery(table: Table, query: string, search: string): Query {
  const words = search.trim();
  const written = readQuery(table, query);
  const groups: Group[] = words === '' ? [] : [[{ kind: 'text', value: words }]];
  return restrict({ ...written, sorts: [...written.sorts, latestFirst] }, groups);
}

/** Answers with the records of a table that match `sysparm_query` and the words of the search field. */
export function listPage(ports: Reading, table: Table, parameters: URLSearchParams): Promise<Answer> {
  const query = parameters.get('sysparm_query') ?? '';
  const search = parameters.get('sysparm_search') ?? '';
  const offset = Math.max(0, Math.trunc(Number(parameters.get('offset'))) || 0);
  const rows = queryRows(ports, table, searchQuery(table, query, search), ports.clock.now());
  const columns = listColumns(table);
  const shown = rows.slice(offset, offset + pageSize);
  const content = html`<h1>${table.label} list</h1>
<form class="search" role="search"><input type="hidden" name="sysparm_query" value="${query}">
<label>Search <input type="search" name="sysparm_search" value="${search}"></label><button>Search</button></form>
<p class="meta">${rows.length} records${query !== '' && html`, filter ${query}`}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${table.label} list"><table>
<thead><tr>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${shown.map((row) => listRow(ports, table, columns, row))}</tbody></table></div>
${pager(table, query, search, offset, rows.length)}`;
  return page(`${table.label} list`, content);
}
