import * as z from 'zod/mini';

// Checks of our own say here what `z.minLength` and `z.int` say, for 4 kB less in the browser. The strict side has zod's.

/** A text that says something. */
export const Filled = z.string().check(({ value, issues }) => {
  if (value === '') issues.push({ code: 'custom', message: 'is empty', input: value, continue: true });
});

/** A whole number. */
export const Whole = z.number().check(({ value, issues }) => {
  if (!Number.isSafeInteger(value)) issues.push({ code: 'invalid_type', expected: 'int', input: value });
});

/** An identifier of the backend's: a number or a string on the wire, always a string here. */
export const Id = z.pipe(z.union([Filled, Whole]), z.transform(String));
export type Id = z.infer<typeof Id>;

/** A text that may be missing, null, a number or a boolean on the wire: `''` stands for "none", and for what is no text. */
export const Text = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')),
);
export type Text = z.infer<typeof Text>;

/**
 * `schema`, or `fallback` where the value is missing or does not fit: an addition that a backend gets wrong counts as
 * absent. (zod's own `catch` says the same, for 3 kB more in the browser.)
 */
/* @__NO_SIDE_EFFECTS__ */
export function lenient<Schema extends z.core.$ZodType, const Fallback>(schema: Schema, fallback: Fallback) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((value): z.output<Schema> | Fallback => {
      const result = z.safeParse(schema, value);
      return result.success ? result.data : fallback;
    }),
  );
}

/** A count; 0 where there is none that makes sense. */
export const Count = z.pipe(
  lenient(Whole, 0),
  z.transform((count) => Math.max(count, 0)),
);

/** Something a backend has or has not; silence means it has not. */
export const Flag = lenient(z.boolean(), false);

/** A yes or no, be it as a text, as a provider may write it; undefined where nothing is said. */
export const Answer = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (String(value) === 'true' ? true : String(value) === 'false' ? false : undefined)),
);

/** A list of texts; an empty one where there is none that makes sense. */
export const Texts = lenient(z.array(z.string()), []);

/** One reason why a value was refused, with the field it concerns (`ticket.ticket_id`). */
export interface FieldIssue {
  field: string;
  detail: string;
}

/** Tells which fields of an answer cannot be read; the values themselves never appear in it. */
export const fieldIssues = (error: z.core.$ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), detail: issue.code === 'invalid_type' ? `expected ${issue.expected}` : issue.message }));
