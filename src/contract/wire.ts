import * as z from 'zod/mini';
import type { FieldIssue } from './plain/problem.js';

// What zod/mini's object, string, union, literal, number, boolean, array, record and catch say is said here by three words, for 7 kB less in
// the browser (decision 008). The strict side has zod's.

/** What `read` makes of a value of whatever form, be it missing: it always fits. */
/* @__NO_SIDE_EFFECTS__ */
export const reading = <Value>(read: (value: unknown) => Value) => z.pipe(z.optional(z.unknown()), z.transform(read));

/** What `read` makes of a value that has to be there; undefined says that it does not fit. */
/* @__NO_SIDE_EFFECTS__ */
export const demanded = <Value>(expected: string, read: (value: unknown) => Value | undefined) =>
  z.pipe(
    z.unknown(),
    z.transform((input, { issues }): Value => {
      const value = read(input);
      if (value !== undefined) return value;
      issues.push({ code: 'invalid_type', expected, input });
      return z.NEVER;
    }),
  );

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** A schema of an object by the schemas of its keys, which it shows. */
export type ObjectOf<Keys extends Shape> = z.ZodMiniType<z.output<z.ZodMiniObject<Keys>>, z.input<z.ZodMiniObject<Keys>>> & { readonly shape: Keys };

/** An object with these keys; others are left out of what is read. */
/* @__NO_SIDE_EFFECTS__ */
export function object<Keys extends Shape>(shape: Keys): ObjectOf<Keys> {
  const schema = z.pipe(
    z.unknown(),
    z.transform((input, { issues }): z.output<z.ZodMiniObject<Keys>> => {
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        issues.push({ code: 'invalid_type', expected: 'object', input });
        return z.NEVER;
      }
      const read: Record<string, unknown> = {};
      for (const [key, schemaOf] of Object.entries(shape)) {
        const { data, error } = z.safeParse(schemaOf, (input as Readonly<Record<string, unknown>>)[key]);
        // What may be missing, and is, has no key.
        if (data !== undefined || key in input) read[key] = data;
        for (const issue of error?.issues ?? []) {
          const path = [key, ...issue.path];
          issues.push(issue.code === 'invalid_type' ? { code: issue.code, expected: issue.expected, path, input } : { code: 'custom', message: issue.message, path, input });
        }
      }
      return read as z.output<z.ZodMiniObject<Keys>>;
    }),
  );
  // What it reads and takes is what zod's own object says of these keys.
  return Object.assign(schema, { shape }) as ObjectOf<Keys>;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const wholeOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined);

/** A text, be it empty. */
export const AnyText = demanded('text', (value) => (typeof value === 'string' ? value : undefined));

/** A text that says something. */
export const Filled = demanded('text', textOf);

/** A whole number. */
export const Whole = demanded('int', wholeOf);

const idOf = (value: unknown): string | undefined => textOf(value) ?? (Number.isInteger(value) ? String(value) : undefined);

/** An identifier of the backend's: a number or a string on the wire, always a string here. */
export const Id = demanded('text or int', idOf);
export type Id = z.infer<typeof Id>;

/** An identifier that may be missing: `''` where there is none that can be read. */
export const MaybeId = reading((value) => idOf(value) ?? '');

/** A text that may be missing, null, a number or a boolean on the wire: `''` stands for "none", and for what is no text. */
export const Text = reading((value): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''));
export type Text = z.infer<typeof Text>;

/** `schema`, or `fallback` where the value is missing or does not fit: an addition that a backend gets wrong counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export const lenient = <Schema extends z.core.$ZodType, const Fallback>(schema: Schema, fallback: Fallback) =>
  reading((value): z.output<Schema> | Fallback => {
    const result = z.safeParse(schema, value);
    return result.success ? result.data : fallback;
  });

/** One of the words of a closed list; `fallback` for any other one. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const Word, const Fallback>(words: readonly Word[], fallback: Fallback) =>
  reading((value): Word | Fallback => words.find((word) => word === value) ?? fallback);

/** A count; 0 where there is none that makes sense. */
export const Count = reading((value) => Math.max(wholeOf(value) ?? 0, 0));

/** Something a backend has or has not; silence means it has not. */
export const Flag = reading((value) => value === true);

/** A yes or no; undefined where nothing is said. */
export const Said = z.optional(oneOf([true, false], undefined));

/** A yes or no, be it as a text, as a provider may write it; undefined where nothing is said. */
export const Answer = reading((value) => (String(value) === 'true' ? true : String(value) === 'false' ? false : undefined));

/** A list of whatever. */
export const List = demanded('list', (value): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined));

/** The texts of a list; undefined where there is none. */
export const textsOf = (value: unknown): string[] | undefined => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined);

/** A list of texts, without what is none. */
export const Texts = reading((value) => textsOf(value) ?? []);

/** Texts by name. */
export const TextsByName = demanded('texts by name', (value) => {
  const texts: [string, string][] = [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') return undefined;
    texts.push([name, text]);
  }
  return Object.fromEntries(texts);
});

/** The rows of a list that can be read, and how many cannot. */
export function readRows<Item extends z.core.$ZodType>(item: Item, rows: readonly unknown[]): { items: z.output<Item>[]; unreadable: number } {
  const items = rows.map((row) => z.safeParse(item, row)).flatMap((result) => (result.success ? [result.data] : []));
  return { items, unreadable: rows.length - items.length };
}

/** A list, each of its rows by itself: one that cannot be read is left out, and no list is an empty one. */
/* @__NO_SIDE_EFFECTS__ */
export const rowsOf = <Item extends z.core.$ZodType>(item: Item) => reading((value) => (Array.isArray(value) ? readRows(item, value).items : []));

export type { FieldIssue };

/** Tells which fields of an answer cannot be read; the values themselves never appear in it. */
export const fieldIssues = (error: z.core.$ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), detail: issue.code === 'invalid_type' ? `expected ${issue.expected}` : issue.message }));
