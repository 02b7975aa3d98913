import type * as z from 'zod/mini';
import type { FieldIssue } from '../wire.js';

/** Turns a zod error into a list that names the fields that a request got wrong; the values themselves never appear in it. */
export const refusedFields = (error: z.core.$ZodError): FieldIssue[] => error.issues.map((issue) => ({ field: issue.path.join('.'), detail: describe(issue) }));

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `shorter or smaller than ${String(issue.minimum)}`;
    case 'too_big':
      return `longer or larger than ${String(issue.maximum)}`;
    default:
      return issue.message || 'not valid';
  }
}
