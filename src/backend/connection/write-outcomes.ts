import * as z from 'zod/mini';
import { guardedColumns, type FieldOutcome, type WriteOutcome, type WriteOutcomes } from '../ports/records.js';
import type { WriteReport } from '../servicenow/client.js';
import { causeOf, type FailureCode } from '../servicenow/failure.js';
import { utc } from '../wording/times.js';

const Row = z.record(z.string(), z.unknown());
const Cell = z.object({ value: z.nullish(z.string()) });

/** Failures of a write that say something about the account's rights. */
const refusals = new Set<FailureCode>(['provider-forbidden', 'provider-rejected']);

/** The outcomes of credentials that nothing was written with yet. */
export const noOutcomes: WriteOutcomes = { create: null, workNote: null, fields: {} };

/** The reason why no ticket can be created; `limited_at`: when the write was that showed it, ISO 8601, UTC. */
type Obstacle = NonNullable<WriteOutcome['failure']> & { readonly limited_at: string };

/**
 * Returns why no ticket can be created: the last real try was denied. Nothing else shows it, the roles of the account least of all; and a
 * record that a rule refused says nothing of the next one.
 */
export function obstacleIn({ create }: WriteOutcomes): Obstacle | undefined {
  if (!create) return undefined;
  const { at, failure } = create;
  if (failure?.code !== 'provider-forbidden') return undefined;
  return { ...failure, detail: `${failure.detail} This was at ${utc(at)}.`, limited_at: at };
}

/** Returns the outcomes with that of one more write. @param at ISO 8601, UTC */
export function withWrite(outcomes: WriteOutcomes, { method, values, asked, row, error }: WriteReport, at: string): WriteOutcomes {
  if (error && !refusals.has(error.code)) return outcomes;
  const outcome = { at, failure: error ? { code: error.code, detail: error.message, ...causeOf(error) } : null };
  // A refused insert says nothing about notes: the record itself was refused.
  const hasNote = 'work_notes' in values && (method === 'PATCH' || !error);
  return {
    ...outcomes,
    ...(method === 'POST' && { create: outcome }),
    ...(hasNote && { workNote: error ? { ...outcome, before: successIn(outcomes) } : outcome }),
    ...(!error && { fields: { ...outcomes.fields, ...comparedFields(values, asked, row) } }),
  };
}

const successIn = ({ workNote }: WriteOutcomes): WriteOutcome | undefined => (workNote?.failure ? workNote.before : (workNote ?? undefined));

/** Returns the outcomes without a refused work note that says nothing of rights; what was shown before it holds. */
export function withoutRefusal(outcomes: WriteOutcomes): WriteOutcomes {
  return { ...outcomes, workNote: successIn(outcomes) ?? null };
}

function comparedFields(values: WriteReport['values'], asked: readonly string[], row: unknown): WriteOutcomes['fields'] {
  const stored = z.safeParse(Row, row);
  if (!stored.success) return {};
  const compared = guardedColumns.flatMap((column): [string, FieldOutcome][] => {
    const sent = values[column];
    return sent && asked.includes(column) ? [[column, { sent, stored: valueOf(stored.data[column]) }]] : [];
  });
  return Object.fromEntries(compared);
}

/** Returns the raw value of a cell in display mode `all` (`servicenow-api.md 2.2`), null where there is no cell. */
function valueOf(cell: unknown): string | null {
  const parsed = z.safeParse(Cell, cell);
  return parsed.success ? (parsed.data.value ?? '') : null;
}
