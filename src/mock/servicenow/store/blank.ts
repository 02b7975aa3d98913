import type { Table } from '../schema/table.js';
import type { Row } from './row.js';

const blanks = new Map<string, Row>();

/**
 * Engines keep an object that grew key by key as a hash table; one from JSON gets a shape of its own, which its
 * copies share. Scans are several times faster on those.
 */
function createBlank(table: Table): Row {
  const values = Object.fromEntries(table.keys.map((column) => [column.name, column.defaultValue ?? '']));
  if ('sys_class_name' in values) values['sys_class_name'] = table.name;
  return JSON.parse(JSON.stringify(values)) as Row;
}

const empties = new Map<string, Row>();

/** A row without a value, of the same shape. */
export function emptyRow(table: Table): Row {
  let empty = empties.get(table.name);
  if (empty === undefined) {
    empty = blankRow(table);
    for (const column of Object.keys(empty)) empty[column] = '';
    empties.set(table.name, empty);
  }
  return { ...empty };
}

/** A row of the table's defaults, in the order of the wire. */
export function blankRow(table: Table): Row {
  let blank = blanks.get(table.name);
  if (blank === undefined) {
    blank = createBlank(table);
    blanks.set(table.name, blank);
  }
  return { ...blank };
}
