import type { Field } from '../../query/field.js';
import type { Table } from '../../schema/table.js';
import type { Access } from '../../security/access.js';

/** Whether a field, whose path begins at `start`, is one that the reader may not see. */
export function isHiddenTo(access: Access, start: Table): (field: Field) => boolean {
  return ({ table, column, via }) => access.hides(table, column) || access.isBarred(start, via);
}
