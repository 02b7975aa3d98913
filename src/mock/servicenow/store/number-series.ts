import { tableNames, tableOf, type Table } from '../schema/table.js';
import type { Database } from './database.js';

/** Records that a person creates start here; lower numbers are demo data (servicenow-api.md 3.1). */
const firstNumber = 10_001;

/** The next free `number` of each table. */
export class NumberSeries {
  readonly #database: Database;
  readonly #next = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  next(table: Table): string {
    const taken = this.#database.data(table.name).index('number');
    let count = this.#next.get(table.name) ?? firstNumber;
    while (taken.find(this.#format(table, count)).length > 0) count += 1;
    this.#next.set(table.name, count + 1);
    return this.#format(table, count);
  }

  /** The next number of each table that has given one out. */
  get state(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#next);
  }

  /** Goes on from where another series was. */
  restore(state: Readonly<Record<string, number>>): void {
    this.#next.clear();
    for (const [table, count] of Object.entries(state)) this.#next.set(table, count);
  }

  /** Leaves out so many numbers of each table, of those that have given out none as well. */
  skip(count: number): void {
    for (const name of tableNames) {
      if (tableOf(name).numberPrefix !== undefined) this.#next.set(name, (this.#next.get(name) ?? firstNumber) + count);
    }
  }

  #format(table: Table, count: number): string {
    return `${table.numberPrefix ?? ''}${String(count).padStart(7, '0')}`;
  }
}
