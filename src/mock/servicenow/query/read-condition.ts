import type { Condition } from './ast.js';
import { readOperator } from './operators.js';

/** Whether a column, or a path of columns, exists in the table that the query is for. */
export type IsField = (path: string) => boolean;

/** Long enough for any path of columns, short enough to bound the search for an operator. */
const fieldRun = /^[A-Za-z0-9_.]{1,300}/;

const runOf = (token: string): string => fieldRun.exec(token)?.[0] ?? '';

/**
 * Some clients write blanks around conditions and operators: `number STARTSWITHINC ^OR name LIKEx`. Only a condition
 * that does so loses the blank at its end, for a value may end with one.
 */
function tighten(written: string, isField: IsField): string {
  const token = written.trimStart();
  const run = runOf(token);
  const rest = token.slice(run.length);
  return /^\s/.test(rest) && isField(run) ? run + rest.trim() : token;
}

/** Reads a condition. Of the columns that an operator could follow the longest that exists wins. */
export function readCondition(written: string, isField: IsField): Condition | undefined {
  const token = tighten(written, isField);
  const run = runOf(token);
  let fallback: Condition | undefined;
  for (let length = run.length; length > 0; length -= 1) {
    const match = readOperator(token, length);
    if (match === undefined) continue;
    const field = run.slice(0, length);
    const condition: Condition = { kind: 'condition', field, ...match };
    if (isField(field)) return condition;
    fallback = condition;
  }
  return fallback;
}
