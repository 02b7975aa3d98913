import type { Field } from '../query/field.js';
import type { Access } from '../security/access.js';

/** Whether a field is one that the reader may not see. */
export function isHiddenTo(access: Access): (field: Field) => boolean {
  return ({ table, column }) => access.deniedColumns(table).has(column.name);
}
