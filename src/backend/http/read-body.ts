import * as z from 'zod/mini';
import { nothing } from '../../contract/strict/wire.js';
import { refusedFields } from '../../contract/strict/refused-fields.js';
import { maxBodyBytes } from '../../common/body-limits.js';
import { ProblemError } from '../problems/problem-error.js';

/**
 * Reads a JSON body and parses it by `schema`; no body is read where the call takes none.
 * @throws ProblemError `invalid-request`, naming the fields and never their values; with status 413 for a body that is too long
 */
export async function readBody<Schema extends z.core.$ZodType>(schema: Schema, request: Request): Promise<z.output<Schema>> {
  const parsed = z.safeParse(schema, isNothing(schema) ? undefined : await readJson(request));
  if (parsed.success) return parsed.data;
  const errors = refusedFields(parsed.error);
  const fields = errors.map(({ field, detail }) => `${field || 'body'}: ${detail}`).join('; ');
  throw new ProblemError('invalid-request', `Some values weren’t accepted. ${fields}.`, { errors });
}

const isNothing = (schema: z.core.$ZodType): boolean => schema === nothing;

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('invalid-request', 'The body isn’t JSON. Send a JSON object.');
  }
}

/** Reads a text that is not too long: by the length that it announces, and by what comes. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBodyBytes) throw tooLong();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.byteLength;
    if (length > maxBodyBytes) throw tooLong();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Gives the body piece by piece; whole where the browser shows no stream of it. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  // Firefox has no `body` of a request.
  const reader = (request.body as Request['body'] | undefined)?.getReader();
  if (!reader) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    await reader.cancel();
  }
}

const tooLong = (): ProblemError => new ProblemError('invalid-request', `The body is longer than ${maxBodyBytes} bytes. Send less.`, { status: 413 });
