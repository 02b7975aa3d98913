import type * as z from 'zod/mini';
import type { FieldIssue } from '../wire.js';

/** Turns a zod error into a list that names the fields that a request got wrong; the values themselves never appear in it. */
export const refusedFields = (error: z.core.$ZodError): FieldIssue[] => error.issues.map((issue) => ({ field: issue.path.join('.'), detail: describe(issue) }));

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message || 'isn’t accepted';
  }
}
