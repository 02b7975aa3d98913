import { uses, type Row } from './rows.js';

/** A column with what the backend does with it. */
type Use = (typeof uses)[number];

/** What is asked of one table, over all operations. */
export interface Table extends Readonly<Record<Use, readonly string[]>> {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Whether only some instances are asked for it. */
  readonly isRare: boolean;
}

/** Columns that are reached through a reference, with the table that they are of. */
const reached: Readonly<Record<string, readonly [table: string, column: string]>> = {
  'user.user_name': ['sys_user', 'user_name'],
  'role.name': ['sys_user_role', 'name'],
  'contains.name': ['sys_user_role', 'name'],
  'assignment_group.name': ['sys_user_group', 'name'],
};

/** Returns the tables that rows are of, those that they reach through a reference included, each with all of its columns. */
export function tablesOf(rows: readonly Row[]): Table[] {
  const named = rows.flatMap((row) => uses.flatMap((use) => row[use].flatMap((column) => placesOf(row.table, column).map((place) => ({ row, use, ...place })))));
  const tables = [...new Set([...rows.map(({ table }) => table), ...named.map(({ table }) => table)])];
  return tables.map((name) => {
    const own = named.filter(({ table }) => table === name);
    const columns = (use: Use): string[] => [...new Set(own.filter((one) => one.use === use).map(({ column }) => column))];
    const asking = [...new Set(own.map(({ row }) => row))];
    return { name, rows: asking, isRare: asking.every(({ where }) => where !== undefined), read: columns('read'), queried: columns('queried'), written: columns('written') };
  });
}

/**
 * Returns the columns that have to be readable for one: through a reference that is the reference, too.
 * @throws for a reference that nobody has described
 */
function placesOf(table: string, column: string): { table: string; column: string }[] {
  const [reference = '', further] = column.split('.');
  if (further === undefined) return [{ table, column }];
  const [target, name] = reached[column] ?? [];
  if (target === undefined || name === undefined) throw new Error(`Nobody says which table ${table}.${column} is of.`);
  return [{ table, column: reference }, { table: target, column: name }];
}
