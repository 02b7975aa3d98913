import * as z from 'zod/mini';
import type { StandardSchemaV1 } from '../plain/standard-schema.js';

/** A JSON Schema, draft 2020-12: plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Returns what a schema of this entry asks for as JSON Schema, for a backend in any language: of a `body` what has to be accepted, of an `answer` what
 * has to be sent.
 *
 * @throws {TypeError} for a schema that is none of this entry's
 */
export function jsonSchemaOf(schema: StandardSchemaV1): JsonSchema {
  if (!(schema instanceof z.core.$ZodType)) throw new TypeError('This is no schema of the contract.');
  return z.toJSONSchema(schema, { io: 'input' });
}
