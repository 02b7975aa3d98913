import type * as z from 'zod/mini';
import { statusText } from '../../../common/status-text.js';

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
export const invalidField = (field: string, message: string): AdminError => new AdminError(400, `${field}: ${message}`, { [field]: message });

/** Turns what zod found into a refusal. */
export function invalidInput({ issues }: z.core.$ZodError): AdminError {
  const fields = Object.fromEntries(issues.flatMap((issue) => fieldsOf(issue).map((field) => [field, issue.message] as const)));
  const sentences = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
  return new AdminError(400, sentences.join('; '), fields);
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key].join('.'));
  return [path.join('.') || 'body'];
}
