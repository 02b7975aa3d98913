import * as z from 'zod/mini';
import { AdminError, invalidField, invalidInput } from './problem.js';

const maxBytes = 1_048_576;
const { localeError } = z.locales.en();

/** Parses a value from outside by the schema. Throws InputError, which names the fields that do not fit. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: localeError });
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** Reads the JSON body of a request; one without a body stands for `{}`. Throws InputError or AdminError. */
export async function readInput<Schema extends z.ZodMiniType>(schema: Schema, request: Request): Promise<z.output<Schema>> {
  const text = (await readText(request, maxBytes)).trim();
  return parseInput(schema, text === '' ? {} : parseJson(text));
}

/** Reads the text of a request's body. Throws AdminError when it has more bytes. */
export async function readText(request: Request, most: number): Promise<string> {
  const bytes = await request.arrayBuffer();
  const length = Math.max(bytes.byteLength, Number(request.headers.get('Content-Length') ?? 0));
  if (length > most) throw new AdminError(413, `The body has ${length} bytes; at most ${most} are read`);
  return new TextDecoder().decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidField('body', 'It is no JSON');
  }
}
