import * as z from 'zod/mini';
import type { WriteReport } from '../servicenow/client.js';
import type { Right } from '../../contract/strict/cause.js';
import { causeOf, lacking, type Cause, type FailureCode } from '../servicenow/failure.js';

/** The columns of an incident that an access rule often denies one by one (domain S11). */
export const guardedColumns = ['category', 'subcategory', 'assignment_group'] as const;
export type GuardedColumn = (typeof guardedColumns)[number];

/** How the last write of a kind went; a failure is one of rights or rules, never one of the connection. */
export interface WriteOutcome {
  /** ISO 8601, UTC. */
  at: string;
  failure: ({ code: FailureCode; detail: string } & Cause) | undefined;
}

/** Why no ticket can be created; `limited_at`: when the write was that showed it, ISO 8601, UTC, `''` where a test did. */
export type Obstacle = { code: FailureCode; detail: string; limited_at: string } & Cause;

/** What became of the value that was last sent for a column. */
export interface FieldOutcome {
  sent: string;
  /** As the answer had it; undefined where it was asked for and left out, as an access rule does with a hidden column. */
  stored: string | undefined;
}

const Row = z.record(z.string(), z.unknown());
const Cell = z.object({ value: z.nullish(z.string()) });

/** The role that gives an account all that the product needs. */
export const itil: Right = { access: 'role', on: 'itil' };

export const lacksItil = 'The account does not have the role itil. Ask your ServiceNow administrator to grant it.';

/** A time for a person: `2024-01-15 10:30:00 UTC`. @param iso ISO 8601, UTC */
export const utc = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

/** Failures of a write that say something about the account's rights. */
const refusals = new Set<FailureCode>(['provider-forbidden', 'provider-rejected']);

/**
 * What real writes have shown of a connection's rights: a connection test may not write, so it tells these
 * (domain S11). New credentials start with none.
 */
export class WriteOutcomes {
  /** The last incident that was created, or refused. */
  create: WriteOutcome | undefined;
  /** The last work note. */
  workNote: WriteOutcome | undefined;
  /** Whether the last test found that the account has no itil. */
  lacksItil = false;
  readonly fields = new Map<GuardedColumn, FieldOutcome>();

  /**
   * Why no ticket can be created, as far as is known: the last real try was denied, or without one the role is missing.
   * A record that a rule refused says nothing of the next one.
   */
  get obstacle(): Obstacle | undefined {
    const { create } = this;
    if (!create) return this.lacksItil ? { code: 'provider-forbidden', detail: lacksItil, ...lacking(itil), limited_at: '' } : undefined;
    const { at, failure } = create;
    return failure?.code === 'provider-forbidden' ? { ...failure, detail: `${failure.detail} That was on ${utc(at)}.`, limited_at: at } : undefined;
  }

  /** Takes in how a write went. @param at ISO 8601, UTC */
  note({ method, values, asked, row, error }: WriteReport, at: string): void {
    if (error && !refusals.has(error.code)) return;
    const outcome = { at, failure: error && { code: error.code, detail: error.message, ...causeOf(error) } };
    if (method === 'POST') this.create = outcome;
    // A refused insert says nothing about notes: the record itself was refused.
    if ('work_notes' in values && (method === 'PATCH' || !error)) this.workNote = outcome;
    if (!error) this.#compare(values, asked, row);
  }

  #compare(values: WriteReport['values'], asked: readonly string[], row: unknown): void {
    const stored = z.safeParse(Row, row);
    if (!stored.success) return;
    for (const column of guardedColumns) {
      const sent = values[column];
      if (sent && asked.includes(column)) this.fields.set(column, { sent, stored: valueOf(stored.data[column]) });
    }
  }
}

/** The raw value of a cell in display mode `all` (`servicenow-api.md 2.2`), undefined where there is no cell. */
function valueOf(cell: unknown): string | undefined {
  const parsed = z.safeParse(Cell, cell);
  return parsed.success ? (parsed.data.value ?? '') : undefined;
}
