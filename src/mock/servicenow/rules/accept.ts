import { isSysId } from '../../../common/sys-id.js';
import type { ColumnType } from '../schema/column.js';
import { schema, type NamedColumn, type Table } from '../schema/table.js';
import type { Switches } from '../settings/switches.js';
import type { ChoiceRegistry } from '../store/choice-registry.js';
import type { Database } from '../store/database.js';
import { formatDateTime, parseDateTime } from '../store/date-time.js';
import { passwordMask } from '../store/displays.js';
import type { Row } from '../store/row.js';
import { keptText } from './astral.js';
import { cut } from './cut.js';
import type { JournalInput } from './write.js';

interface Acceptance {
  readonly changes: Row;
  readonly journal: readonly JournalInput[];
  readonly password: string | undefined;
}

export interface AcceptOptions {
  /** The values are display values: labels, names (sysparm_input_display_value). */
  readonly displayInput: boolean;
  /** Columns that the actor may not write: dropped without an error. */
  readonly denied: ReadonlySet<string>;
}

/** What a reference by name holds is longer than a sys_id. */
const nameLength = 80;

function storedTime(value: string): string {
  const time = parseDateTime(value);
  return time === undefined ? '' : formatDateTime(time);
}

/** How a type takes a value; what it cannot take becomes empty (servicenow-api.md 3.5). */
const coercions: Partial<Record<ColumnType, (value: string) => string>> = {
  integer: (value) => (/^\s*-?\d+(\.\d+)?\s*$/.test(value) ? String(Math.trunc(Number(value))) : ''),
  boolean: (value) => String(/^(true|1|yes)$/i.test(value.trim())),
  glide_date: (value) => storedTime(value).slice(0, 10),
  glide_date_time: storedTime,
  due_date: storedTime,
  glide_duration: storedTime,
};

/** Turns what a client sent into what the columns can hold; what they cannot hold is dropped silently (3.5). */
export class Acceptor {
  readonly #database: Database;
  readonly #choices: ChoiceRegistry;
  readonly #switches: Switches;

  constructor(database: Database, choices: ChoiceRegistry, switches: Switches) {
    this.#database = database;
    this.#choices = choices;
    this.#switches = switches;
  }

  accept(table: Table, values: Readonly<Row>, options: AcceptOptions): Acceptance {
    const changes: Row = {};
    const journal: JournalInput[] = [];
    let password: string | undefined;
    const { astral } = this.#switches.current;
    for (const [name, sent] of Object.entries(values)) {
      const value = keptText(sent, astral);
      const column = table.columns.get(name);
      if (column === undefined || column.automatic || options.denied.has(name)) continue;
      if (column.type === 'password2') password = value === passwordMask ? password : value;
      else if (column.type.startsWith('journal')) this.#addEntry(journal, column, value);
      else if (!column.dictionaryOnly) this.#take(changes, table, column, value, options);
    }
    return { changes, journal, password };
  }

  #addEntry(journal: JournalInput[], column: NamedColumn, value: string): void {
    if (column.type === 'journal_input' && value !== '') journal.push({ element: column.name, value });
  }

  #take(changes: Row, table: Table, column: NamedColumn, value: string, options: AcceptOptions): void {
    const stored = value === '' ? '' : this.#coerce(table, column, value, options.displayInput);
    if (stored !== undefined) changes[column.name] = stored;
  }

  /** Returns the value to store; `undefined` leaves the column as it is. */
  #coerce(table: Table, column: NamedColumn, value: string, displayInput: boolean): string | undefined {
    if (column.choice) return this.#choice(table, column, value, displayInput);
    if (column.type === 'reference') return this.#reference(column, value, displayInput);
    const coerce = coercions[column.type];
    if (coerce !== undefined) return coerce(value);
    const length = this.#lengthOf(table, column);
    return length > 0 ? cut(value, length) : value;
  }

  /** Returns the length that the dictionary gives a column: that of the table itself goes before that of the one that declares it. */
  #lengthOf({ name: table }: Table, { name, declaredBy, maxLength }: NamedColumn): number {
    const entries = this.#database.data('sys_dictionary').index('element').find(name);
    const entry = entries.find((row) => row['name'] === table) ?? entries.find((row) => row['name'] === declaredBy);
    return Number(entry?.['max_length']) || maxLength;
  }

  #choice(table: Table, column: NamedColumn, value: string, displayInput: boolean): string | undefined {
    const [labelled] = displayInput ? this.#choices.valuesLabelled(table, column, value) : [];
    if (labelled !== undefined) return labelled;
    const isKnown = this.#choices.labels(table, column.name)?.has(value) ?? true;
    if (!isKnown && this.#switches.current.choice === 'drop') return undefined;
    if (column.type === 'integer' && !/^-?\d+$/.test(value)) return '';
    return cut(value, column.maxLength);
  }

  /** Resolves a reference. One to a table that this instance lacks cannot be looked up, and is kept as it comes. */
  #reference(column: NamedColumn, value: string, displayInput: boolean): string {
    if (isSysId(value)) return value;
    if (column.byName) return cut(value, nameLength);
    const { reference } = this.#switches.current;
    if (!displayInput && reference === 'store') return cut(value, column.maxLength);
    if (!displayInput && reference === 'empty') return '';
    if (!schema.has(column.reference ?? '')) return cut(value, column.maxLength);
    return this.#named(column.reference ?? '', value) ?? '';
  }

  /** Returns the sys_id of the record that goes by `name`: a user's user_name first, then the display value. */
  #named(tableName: string, name: string): string | undefined {
    const table = schema.get(tableName);
    if (table === undefined) return undefined;
    const data = this.#database.data(table.name);
    const byUserName = table.columns.has('user_name') ? data.index('user_name').find(name)[0] : undefined;
    const found = byUserName ?? data.index(table.display).find(name)[0];
    return found?.['sys_id'];
  }
}
