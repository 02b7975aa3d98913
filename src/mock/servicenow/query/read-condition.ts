import type { Condition } from './ast.js';
import { readOperator } from './operators.js';

/** Whether a column, or a path of columns, exists in the table that the query is for. */
export type IsField = (path: string) => boolean;

/** Long enough for any path of columns, short enough to bound the search for an operator. */
const fieldRun = /^[A-Za-z0-9_.]{1,300}/;

const spacedField = /^([A-Za-z0-9_.]{1,300})\s+/;

/**
 * Some clients write blanks around conditions and operators: `number STARTSWITHINC ^OR name LIKEx`. Only a condition
 * that does so loses the blank at its end, for a value may end with one.
 */
function tighten(token: string, isField: IsField): string {
  const [run = '', field = ''] = spacedField.exec(token.trimStart()) ?? [];
  if (field === '' || !isField(field)) return token.trimStart();
  return field + token.trim().slice(run.length);
}

/** Reads a condition. Of the columns that an operator could follow the longest that exists wins. */
export function readCondition(written: string, isField: IsField): Condition | undefined {
  const token = tighten(written, isField);
  const run = fieldRun.exec(token)?.[0] ?? '';
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
