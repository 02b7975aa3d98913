import type { Asked } from './request.js';
import type { Recorded } from './stage.js';
import type { OperationName } from './operations.js';

/** The ways in which a call names columns. */
export const uses = ['read', 'queried', 'written'] as const;
type Columns = Pick<Asked, (typeof uses)[number]>;

/** The calls to one address in the course of one operation. */
export interface Row extends Asked {
  readonly operation: OperationName;
  readonly where: string | undefined;
  /** Whether the same call is made of every instance, with other columns: then these come in addition. */
  readonly isMore: boolean;
}

/**
 * Returns what was recorded in as few rows as say the same: one for each operation and address. What is asked of some instances alone has a
 * row of its own, with the columns that are not asked for everywhere.
 */
export function rowsOf(recorded: readonly Recorded[]): Row[] {
  const everywhere = merged(recorded.filter(({ where }) => where === undefined));
  const somewhere = merged(recorded.filter(({ where }) => where !== undefined));
  return [...everywhere, ...somewhere.flatMap((row) => addedBy(row, everywhere))].sort(byTurn(recorded));
}

function merged(recorded: readonly Recorded[]): Row[] {
  const rows = new Map<string, Row>();
  for (const one of recorded) {
    const key = `${placeOf(one)} ${one.where ?? ''}`;
    const known = rows.get(key);
    rows.set(key, { ...one, ...(known && together(known, one)), isMore: false });
  }
  return [...rows.values()];
}

const together = (one: Columns, other: Columns): Columns => columnsBy((use) => [...new Set([...one[use], ...other[use]])]);

const columnsBy = (columnsOf: (use: keyof Columns) => string[]): Columns => ({ read: columnsOf('read'), queried: columnsOf('queried'), written: columnsOf('written') });

/** What a call that some instances get has beyond the same call to every one; nothing where that is all of it. */
function addedBy(row: Row, everywhere: readonly Row[]): Row[] {
  const same = everywhere.find((other) => placeOf(other) === placeOf(row));
  if (!same) return [row];
  const added = columnsBy((use) => row[use].filter((column) => !same[use].includes(column)));
  return uses.some((use) => added[use].length > 0) ? [{ ...row, ...added, isMore: true }] : [];
}

const placeOf = ({ operation, method, path }: Pick<Row, 'operation' | 'method' | 'path'>): string => `${operation} ${method} ${path}`;

/** In the order in which calls were first made. */
function byTurn(recorded: readonly Recorded[]): (one: Row, other: Row) => number {
  const turns = [...new Set(recorded.map(placeOf))];
  return (one, other) => turns.indexOf(placeOf(one)) - turns.indexOf(placeOf(other));
}
