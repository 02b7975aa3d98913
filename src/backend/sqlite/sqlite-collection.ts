import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { Collection } from '../ports/store.js';

/** The table of a collection. */
export interface Table<Row extends { readonly id: string }, Index extends keyof Row> {
  readonly name: string;
  /** Parses a row. */
  readonly row: z.ZodMiniType<Row>;
  /** The column of each index. */
  readonly columns: Readonly<Record<Index, string>>;
}

/** Told of a row that cannot be read. It stays where it is, and counts as absent. */
export type OnUnreadable = (table: string, id: string) => void;

/** The rows of one kind in a table, as the transaction that runs sees them. */
export class SqliteCollection<Row extends { readonly id: string }, Index extends keyof Row & string = never> implements Collection<Row, Index> {
  readonly #table: Table<Row, Index>;
  readonly #indexes: readonly Index[];
  readonly #onUnreadable: OnUnreadable;
  readonly #get: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #find: ReadonlyMap<Index, StatementSync>;

  constructor(database: DatabaseSync, table: Table<Row, Index>, onUnreadable: OnUnreadable) {
    const { name, columns } = table;
    this.#table = table;
    this.#indexes = Object.keys(columns) as Index[];
    this.#onUnreadable = onUnreadable;
    const names = ['id', ...this.#indexes.map((index) => columns[index]), 'row'];
    const changes = names.slice(1).map((column) => `${column} = excluded.${column}`);
    this.#get = database.prepare(`SELECT id, row FROM ${name} WHERE id = ?`);
    this.#put = database.prepare(
      `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')}`,
    );
    this.#delete = database.prepare(`DELETE FROM ${name} WHERE id = ?`);
    this.#find = new Map(
      this.#indexes.map((index) => [index, database.prepare(`SELECT id, row FROM ${name} WHERE ${columns[index]} = ? ORDER BY position`)]),
    );
  }

  get(id: string): Promise<Row | undefined> {
    return attempted(() => this.#read(this.#get.get(id)));
  }

  find<Key extends Index>(index: Key, value: Row[Key]): Promise<readonly Row[]> {
    return attempted(() => (this.#find.get(index)?.all(columnValue(value)) ?? []).flatMap((kept) => this.#read(kept) ?? []));
  }

  put(row: Row): Promise<void> {
    return attempted(() => {
      this.#put.run(row.id, ...this.#indexes.map((index) => columnValue(row[index])), JSON.stringify(row));
    });
  }

  delete(id: string): Promise<void> {
    return attempted(() => {
      this.#delete.run(id);
    });
  }

  #read(kept: unknown): Row | undefined {
    if (kept === undefined) return undefined;
    const { id, row: text } = z.parse(KeptRow, kept);
    const row = z.safeParse(this.#table.row, parseJson(text));
    if (row.success && row.data.id === id) return row.data;
    this.#onUnreadable(this.#table.name, id);
    return undefined;
  }
}

const KeptRow = z.object({ id: z.string(), row: z.string() });

/** Gives what SQLite does at once the form that a store's callers wait for. */
const attempted = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()));

function columnValue(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError('A row is found by a text or a number.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
