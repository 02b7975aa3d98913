import type { TicketCreate } from '../../contract/strict/create-ticket.js';
import type { DroppedField } from '../../contract/strict/create-ticket.js';
import { toSysId } from '../../common/sys-id.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import { invalidField } from '../problems/problem-error.js';
import { columnOf, columns } from '../form/columns.js';
import { carries, type Cell, type TaskRow } from '../servicenow/rows.js';
import type { BackendSettings } from '../ports/settings.js';
import type { Lengths } from '../lookups/lengths.js';

/** Fields whose value is a sys_id. */
const references = new Set<string>(['assignment_group', 'caller']);

/** A request turned into what ServiceNow is asked for. */
export interface TicketValues {
  table: string;
  /** The user's own text, before the block. */
  description: string;
  /** The values to send, by the wire's field names; empty ones are left out. */
  fields: Readonly<Record<string, string>>;
  /** Columns of `fields` that a task is not always read with. */
  extra: string[];
  /** Fields that came with a value and are not sent (domain C1, C8). */
  ignored: string[];
}

/**
 * @param demanded columns that the instance wants filled: a field of such a name is sent, too (domain C9)
 * @throws ProblemError `invalid-request` for a title of blanks, and for a text that ServiceNow would cut
 */
export function ticketValues(
  { title, description, table = '', ...rest }: TicketCreate,
  { tables, caller, lengths }: Pick<BackendSettings, 'tables' | 'caller'> & { lengths: Lengths },
  demanded: readonly string[] = [],
): TicketValues {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') throw invalidField('title', 'Enter a Short Description. Say in one line what’s wrong.');
  if (line.length > lengths.title) throw invalidField('title', tooLong('Short Description', lengths.title));
  if (description.length > lengths.description) throw invalidField('description', tooLong('Description', lengths.description));
  const isSent = (name: string): boolean => (Object.hasOwn(columns, name) || demanded.includes(name)) && (name !== 'caller' || caller);
  const given = Object.entries({ title: line, ...rest }).filter(([, value]) => value !== '');
  const ignored = given.map(([name]) => name).filter((name) => !isSent(name));
  const fields = given.filter(([name]) => isSent(name)).map(([name, value]): [string, string] => [name, storedForm(name, value)]);
  const supported = table === '' || tables.includes(table);
  const target = supported && table !== '' ? table : ticketTable;
  const usual = new Set<string>(Object.values(columns));
  return {
    table: target,
    description,
    fields: Object.fromEntries(fields),
    extra: fields.map(([name]) => columnOf(name, target)).filter((column) => !usual.has(column)),
    ignored: supported ? ignored : ['table', ...ignored],
  };
}

const tooLong = (what: string, length: number): string => `${what} is longer than the ${length} characters that ServiceNow keeps. Shorten it.`;

/** Returns a value as ServiceNow stores it: a sys_id in lower case, however it was pasted. */
const storedForm = (field: string, value: string): string => (references.has(field) ? (toSysId(value) ?? value) : value);

const texts = ['title', 'description', 'table'];

/** Returns the fields of a request that the form has only where an instance demands them. */
export const unusualFields = (request: TicketCreate): string[] => Object.keys(request).filter((name) => !Object.hasOwn(columns, name) && !texts.includes(name));

/** Returns the values as columns of a ServiceNow record. */
export const columnValues = ({ table, fields }: TicketValues): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [columnOf(name, table), value]));

/**
 * Compares what was sent with what the record holds: ServiceNow drops, cuts and recomputes without an error
 * (domain C11, `servicenow-api.md 3.5`).
 * @param cells the record's values, by column
 * @param isChoice tells whether a value is on the choice list of its field; true where there is no list to look at
 */
export function droppedFields(
  { table, fields }: TicketValues,
  cells: Readonly<Record<string, Cell>>,
  isChoice: (field: string, value: string) => boolean,
): DroppedField[] {
  return Object.entries(fields).flatMap(([name, sent]) => {
    const column = columnOf(name, table);
    const stored = (Object.hasOwn(cells, column) ? cells[column] : undefined) ?? { value: '', display: '' };
    // The id of no record is kept, but there is nothing to display for it.
    const dangling = references.has(name) && stored.display === stored.value;
    // A journal field has no value of its own, but entries (`servicenow-api.md 3.6`).
    if (column === 'work_notes' && stored.display.includes(sent)) return [];
    if (stored.value === sent && !dangling && isChoice(name, sent)) return [];
    return [{ field: name, sent, stored: dangling ? '' : stored.display }];
  });
}

/** Tells whether the user's own text is whole in the record; where the description is hidden nobody can tell. */
export function droppedText({ description: sent }: TicketValues, { answer, row }: { answer: unknown; row: TaskRow }): DroppedField[] {
  const stored = row.description.value;
  if (!carries(answer, 'description') || plain(stored).startsWith(plain(sent))) return [];
  return [{ field: 'description', sent, stored }];
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
