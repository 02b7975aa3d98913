import * as z from 'zod/mini';
import { fieldIssues } from '../../contract/wire.js';
import { ProblemError } from './problem-error.js';

/**
 * Reads a JSON body and parses it by `schema`; undefined where the call takes none.
 * @throws ProblemError `invalid-request`, naming the fields and never their values.
 */
export async function readBody(schema: z.core.$ZodType | undefined, request: Request): Promise<unknown> {
  if (!schema) return undefined;
  const parsed = z.safeParse(schema, await readJson(request));
  if (parsed.success) return parsed.data;
  const errors = fieldIssues(parsed.error);
  const fields = errors.map(({ field, detail }) => `${field || 'body'}: ${detail}`).join('; ');
  throw new ProblemError('invalid-request', `Some of what was sent will not do. ${fields}.`, { errors });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return (await request.json()) as unknown;
  } catch {
    throw new ProblemError('invalid-request', 'The body is not JSON. Send a JSON object.');
  }
}
