import { isSysId } from '../../../../common/sys-id.js';
import type { Condition, Group } from '../../query/ast.js';
import { findField, type Field } from '../../query/field.js';
import type { Table } from '../../schema/table.js';
import { schema } from '../../schema/table.js';
import type { Parameters } from '../call/parameters.js';
import type { Reading } from '../call/ports.js';

/** Returns the sys_ids of the records that a reference's display value may mean. */
function referencedIds({ database }: Reading, { column }: Field, value: string): string[] {
  const target = schema.get(column.reference ?? '');
  if (target === undefined || isSysId(value)) return [];
  return database
    .data(target.name)
    .index(target.display)
    .find(value)
    .map((row) => row['sys_id'] ?? '');
}

/** Returns the stored values that a person may mean by `value`: the value itself, or what is shown as it. */
function storedValues(reading: Reading, field: Field, value: string): string[] {
  const shown =
    field.column.type === 'reference'
      ? referencedIds(reading, field, value)
      : reading.choices.valuesLabelled(field.table, field.column, value);
  return [...new Set([value, ...shown])];
}

/**
 * `?number=INC0010001&state=closed`: a parameter named like a column is a filter, any other is ignored
 * (servicenow-api.md 2.1).
 */
export function columnFilters(reading: Reading, table: Table, parameters: Parameters): Group[] {
  return [...parameters.others()].flatMap(([name, value]) => {
    const field = findField(table, name);
    if (field === undefined) return [];
    const equal = (stored: string): Condition => ({ kind: 'condition', field: name, operator: '=', value: stored });
    return [storedValues(reading, field, value).map(equal)];
  });
}
