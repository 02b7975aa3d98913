/** A record as it is kept: every value a string, every key of its table present. */
export type Row = Record<string, string>;

/** Returns the value of a column; empty where the row lacks the column. */
export function valueOf(row: Row, column: string): string {
  return row[column] ?? '';
}
