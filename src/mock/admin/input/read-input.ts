import * as z from 'zod/mini';
import { AdminError, invalidInput } from './problem.js';

const maxBytes = 1_048_576;
const { localeError } = z.locales.en();

/** Parses a value from outside by the schema. Throws AdminError, which names the fields that do not fit. */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: localeError });
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** Reads the JSON body of a request; one without a body stands for `{}`. Throws AdminError. */
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

/** Reads the query of a request. Throws AdminError. */
export const readQuery = <Schema extends z.ZodMiniType>(schema: Schema, url: string): z.output<Schema> =>
  parseInput(schema, Object.fromEntries(new URL(url).searchParams));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AdminError(400, 'body: It is no JSON', { body: 'It is no JSON' });
  }
}
