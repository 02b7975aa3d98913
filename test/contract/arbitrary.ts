import fc from 'fast-check';
import * as z from 'zod/mini';

/** The part of JSON Schema that the contract's strict side is written in. */
const JsonSchema = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  enum: z.optional(z.array(z.json())),
  const: z.optional(z.json()),
  anyOf: z.optional(z.array(z.unknown())),
  not: z.optional(z.unknown()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  additionalProperties: z.optional(z.unknown()),
  items: z.optional(z.unknown()),
  pattern: z.optional(z.string()),
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  exclusiveMinimum: z.optional(z.number()),
});
type JsonSchema = z.infer<typeof JsonSchema>;

/** Generates values that a JSON Schema accepts, without further keys where it is open to them. */
export function arbitraryOf(wire: unknown): fc.Arbitrary<unknown> {
  const schema = z.parse(JsonSchema, wire);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => arbitraryOf({ ...schema, type })));
  return schema.type === undefined ? fc.jsonValue() : ofType(schema.type, schema);
}

function ofType(type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -9, (schema.exclusiveMinimum ?? -10) + 1), max: Math.min(schema.maximum ?? 9999, 9999) });
    case 'string':
      return textOf(schema);
    case 'array':
      return fc.array(arbitraryOf(schema.items), { maxLength: 3 });
    case 'object':
      return objectOf(schema);
    default:
      throw new Error(`No arbitrary for the type ${type}.`);
  }
}

function textOf({ pattern, minLength = 0, maxLength = 20 }: JsonSchema): fc.Arbitrary<string> {
  return pattern === undefined ? fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 20) }) : fc.stringMatching(new RegExp(pattern));
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  const possible = Object.entries(properties).filter(([, property]) => !isImpossible(property));
  const known = Object.fromEntries(possible.map(([name, property]) => [name, arbitraryOf(property)]));
  const named = fc.record(known, { requiredKeys: required });
  const open = typeof additionalProperties === 'object' && Object.keys(additionalProperties ?? {}).length > 0;
  if (!open) return named;
  const others = fc.dictionary(fc.stringMatching(/^u_[a-z]{1,8}$/), arbitraryOf(additionalProperties), { maxKeys: 2 });
  return fc.tuple(others, named).map(([extra, own]) => ({ ...extra, ...own }));
}

/** `{ not: {} }`: a key that must not be there. */
const isImpossible = (property: unknown): boolean => typeof property === 'object' && property !== null && 'not' in property;
