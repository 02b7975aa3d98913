import * as z from 'zod/mini';
import { nothing } from '../../contract/strict/wire.js';
import { fieldIssues } from '../../contract/wire.js';
import { ProblemError } from '../problems/problem-error.js';

/**
 * Reads a JSON body and parses it by `schema`; no body is read where the call takes none.
 * @throws ProblemError `invalid-request`, naming the fields and never their values.
 */
export async function readBody<Schema extends z.core.$ZodType>(schema: Schema, request: Request): Promise<z.output<Schema>> {
  const parsed = z.safeParse(schema, isNothing(schema) ? undefined : await readJson(request));
  if (parsed.success) return parsed.data;
  const errors = fieldIssues(parsed.error);
  const fields = errors.map(({ field, detail }) => `${field || 'body'}: ${detail}`).join('; ');
  throw new ProblemError('invalid-request', `Some of what was sent will not do. ${fields}.`, { errors });
}

const isNothing = (schema: z.core.$ZodType): boolean => schema === nothing;

async function readJson(request: Request): Promise<unknown> {
  try {
    return (await request.json()) as unknown;
  } catch {
    throw new ProblemError('invalid-request', 'The body is not JSON. Send a JSON object.');
  }
}
