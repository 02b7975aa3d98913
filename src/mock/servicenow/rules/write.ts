import type { Table } from '../schema/table.js';
import type { Actor } from '../security/actor.js';
import type { InstanceSettings } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import type { Row } from '../store/row.js';

export interface JournalInput {
  readonly element: string;
  readonly value: string;
}

/** A record on its way into the store. Rules read it and add to `changes`. */
export interface Write {
  readonly table: Table;
  /** The row as it was; the defaults when it is new. */
  readonly before: Readonly<Row>;
  readonly isNew: boolean;
  readonly changes: Row;
  readonly journal: readonly JournalInput[];
  readonly actor: Actor;
  /** The time of the write, as it is stored. */
  readonly now: string;
  readonly settings: InstanceSettings;
  /** What else the instance holds, for rules that records make. */
  readonly database: Pick<Database, 'data'>;
}

/** What a rule needs that follows from a record alone, whoever writes it and when. */
type Derivation = Pick<Write, 'table' | 'before' | 'isNew' | 'changes'>;

/** A record on its way out of the store. */
export type Removal = Pick<Write, 'table' | 'before' | 'settings' | 'actor'>;

/** What the platform does, or refuses, before a record is written. Throws `ServiceNowError` to refuse. */
export type Rule = (write: Write) => void;

/** A rule that fills columns from others, and so holds for seeds, too. */
export type DerivingRule = (write: Derivation) => void;

/** Returns the value that the column will have. */
export function after({ before, changes }: Pick<Write, 'before' | 'changes'>, column: string): string {
  return changes[column] ?? before[column] ?? '';
}

/** Tests whether the write gives the column another value. */
export function changesValue(write: Pick<Write, 'before' | 'changes'>, column: string): boolean {
  const value = write.changes[column];
  return value !== undefined && value !== (write.before[column] ?? '');
}
