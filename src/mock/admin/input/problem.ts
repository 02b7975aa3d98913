import type * as z from 'zod/mini';
import { statusText } from '../../../common/status-text.js';
import { InputError } from './input-error.js';

/** A refusal of the admin surface: a problem body (RFC 9457) that names the field at fault. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  readonly status: number;
  /** What is wrong by its field: `latency`, `only.method`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

export function problemResponse({ status, message, fields }: AdminError, headers: Readonly<Record<string, string>> = {}): Response {
  const hasFields = Object.keys(fields).length > 0;
  const problem = { type: 'about:blank', title: statusText(status), status, detail: message, ...(hasFields && { fields }) };
  return new Response(`${JSON.stringify(problem)}\n`, {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** Returns the refusal of one field. */
export const invalidField = (field: string, message: string): InputError => new InputError({ [field]: message });

/** Turns what zod found into a refusal. */
export function invalidInput({ issues }: z.core.$ZodError): InputError {
  return new InputError(Object.fromEntries(issues.flatMap((issue) => problemsOf(issue))));
}

/** Returns what is wrong by its field. */
function problemsOf(issue: z.core.$ZodIssue): (readonly [field: string, problem: string])[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const problems = issue.message.split('\n');
    return issue.keys.map((key, index) => [[...path, key].join('.'), problems[index] ?? issue.message] as const);
  }
  // Of a record's key its own schema says what is wrong.
  const problem = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
  return [[path.join('.') || 'body', problem ?? issue.message]];
}
