import type { Column, ColumnType, Columns } from './column.js';
import { schema, type AddedColumns } from './table.js';

/** A row of sys_dictionary, as far as it describes a column. */
type Entry = Readonly<Record<string, string>>;

/** The platform puts `u_` before what administrators add, an application its scope. No column of the schema begins so. */
const addedName = /^[ux]_\w{1,78}$/;

/** The types that an added column can have; one of any other holds text as it comes. */
const types: ReadonlyMap<string, ColumnType> = new Map(
  (['string', 'integer', 'boolean', 'reference', 'glide_date_time', 'due_date', 'glide_duration', 'glide_list', 'journal_input'] as const).map((type) => [type, type]),
);

/** Tests whether an element can be the name of an added column. */
export const isAddedName = (element: string): boolean => addedName.test(element);

/** Tests whether a row of sys_dictionary adds a column to a table. */
export const isAddedColumn = ({ name = '', element = '', active }: Entry): boolean => active !== 'false' && schema.has(name) && isAddedName(element);

function columnOf(entry: Entry): Column {
  const { element = '', column_label: label, internal_type: kind = '', max_length: length, reference, default_value: defaultValue, choice } = entry;
  const type = types.get(kind) ?? 'string';
  return {
    label: label || element,
    type,
    maxLength: Number(length) || 40,
    ...(reference && { reference }),
    ...(defaultValue && { defaultValue }),
    ...(Number(choice) > 0 && { choice: true }),
    ...(type === 'reference' && { indexed: true }),
  };
}

/** Returns the columns that rows of sys_dictionary add. */
export function addedColumns(entries: Iterable<Entry>): AddedColumns {
  const added = new Map<string, Columns>();
  for (const entry of entries) {
    const { name = '', element = '' } = entry;
    added.set(name, { ...added.get(name), [element]: columnOf(entry) });
  }
  return added;
}
