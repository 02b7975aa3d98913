import type { Field } from '../../query/field.js';
import type { Table } from '../../schema/table.js';
import type { Access } from '../../security/access.js';

/** Returns a test for fields, by a path that begins at `start`, that the reader may not see. */
export function isHiddenTo(access: Access, start: Table): (field: Field) => boolean {
  return ({ table, column, via }) => access.hides(table, column) || access.isBarred(start, via);
}
