import type { Clock } from '../../common/clock.js';
import { commonTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { DictionaryRow, readRows } from '../servicenow/rows.js';

/** The number of characters that columns hold. ServiceNow cuts off what is beyond, without a word (`servicenow-api.md 3.5`). */
export interface Lengths {
  readonly title: number;
  readonly description: number;
}

/** What an instance has that nobody has changed (`servicenow-api.md 3.1`). */
export const usualLengths: Lengths = { title: 160, description: 4000 };

/** The time for which lengths are taken for current, in milliseconds. */
const maxAge = 5 * 60 * 1000;

/** The lengths of an instance's columns, from its dictionary. */
export class ColumnLengths {
  readonly #known = new Map<string, Lengths & { readonly readAt: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns what is known of an instance without asking it: where it was not asked yet, the usual lengths. */
  known(origin: string, table: string): Lengths {
    return this.#known.get(keyOf(origin, table)) ?? usualLengths;
  }

  /** Returns what is known for a text, and asks the instance only where that has no room for it: a write has little time. */
  for(client: ServiceNowClient, table: string, description: string): Lengths | Promise<Lengths> {
    const known = this.known(client.origin, table);
    return description.length > known.description ? this.of(client, table) : known;
  }

  /** Reads the lengths of a table's columns; the usual ones where the dictionary may not be read. One read a short while ago will do. */
  async of(client: ServiceNowClient, table: string): Promise<Lengths> {
    const key = keyOf(client.origin, table);
    const known = this.#known.get(key);
    if (known && this.#clock.now() - known.readAt < maxAge) return known;
    const lengths = await read(client, table);
    this.#known.set(key, { ...lengths, readAt: this.#clock.now() });
    return lengths;
  }
}

const keyOf = (origin: string, table: string): string => `${origin} ${table}`;

async function read(client: ServiceNowClient, table: string): Promise<Lengths> {
  const parameters = {
    sysparm_query: all(`nameIN${table},${commonTable}`, 'elementINshort_description,description', 'active=true'),
    sysparm_fields: 'name,element,max_length',
  };
  const { rows } = await client.list('sys_dictionary', parameters).catch(() => ({ rows: [] }));
  const entries = readRows(DictionaryRow, rows);
  const lengthOf = (column: string): number => {
    const own = entries.filter(({ element }) => element === column);
    // A table that overrides a column of its parent's has an entry of its own.
    return Number((own.find(({ name }) => name === table) ?? own.find(({ name }) => name === commonTable))?.max_length);
  };
  return {
    title: lengthOf('short_description') || usualLengths.title,
    description: lengthOf('description') || usualLengths.description,
  };
}
