import { html } from 'hono/html';
import { joined, prose, values, type Markup } from './markup.js';
import type { Schema } from '../openapi/open-api.js';

const refPrefix = '#/components/schemas/';

/** Returns the name of the schema that a schema refers to. */
export const nameOf = ({ $ref }: Schema): string | undefined => ($ref?.startsWith(refPrefix) === true ? $ref.slice(refPrefix.length) : undefined);

/** Returns the anchor of a schema that has a name. */
export const schemaId = (name: string): string => `schema-${name}`;

/** Returns in a few words what kind of value a schema wants, with the way to a schema that it names. */
export function typeOf(schema: Schema): Markup {
  const { anyOf, items, type, const: fixed, additionalProperties, properties } = schema;
  const name = nameOf(schema);
  if (name !== undefined) return html`<a href="#${schemaId(name)}">${name}</a>`;
  if (anyOf) return joined(anyOf.map(typeOf), ' or ');
  if (items) return html`array of ${typeOf(items)}`;
  if (fixed !== undefined) return values([fixed]);
  if (type === 'object' && !properties && isLimiting(additionalProperties)) return html`object of ${typeOf(additionalProperties)}`;
  return type ?? 'any value';
}

/** The last integer that every language counts to, which the contract names for each integer: no limit to tell of. */
const unlimited = Number.MAX_SAFE_INTEGER;

/** What a value is held to, beyond its type. @param codes the closed list of problem codes, which has a section of its own */
export function limitsOf(schema: Schema, codes: readonly unknown[]): Markup[] {
  const { anyOf, items, enum: listed, default: standard, pattern, minLength, maxLength, minimum, maximum, exclusiveMinimum } = schema;
  return [
    ...(listed ? [isSame(listed, codes) ? html`one of the <a href="#problems">problem codes</a>` : html`one of ${values(listed)}`] : []),
    ...(minLength === undefined ? [] : [minLength === 1 ? 'not empty' : `at least ${minLength} characters`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(minimum === undefined || minimum === -unlimited ? [] : [`from ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...(maximum === undefined || maximum === unlimited ? [] : [`up to ${maximum}`]),
    ...(pattern === undefined ? [] : [html`matches <code>${pattern}</code>`]),
    ...(standard === undefined ? [] : [html`by default ${values([standard])}`]),
    ...[...(anyOf ?? []), ...(items ? [items] : [])].flatMap((inner) => limitsOf(inner, codes)),
  ];
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean => some.length === others.length && some.every((value) => others.includes(value));

const isLimiting = (schema: Schema | undefined): schema is Schema => schema !== undefined && Object.keys(schema).length > 0;

/** Returns the fields of an object, of an array's items or of one of several ways, each with its own fields below it; nothing where there are none. */
export function fieldsOf(schema: Schema, codes: readonly unknown[]): Markup {
  const inner = objectIn(schema);
  if (!inner) return '';
  const { properties = {}, required = [], additionalProperties } = inner;
  return html`<ul class="fields">${Object.entries(properties).map(([name, field]) => fieldOf(name, field, required.includes(name), codes))}${
    isLimiting(additionalProperties) ? html`<li><p class="head"><em>any further key</em> <span class="type">${typeOf(additionalProperties)}</span></p></li>` : ''
  }</ul>`;
}

/** Finds the object with fields of its own in a schema. */
function objectIn({ properties, items, anyOf = [], ...schema }: Schema): Schema | undefined {
  if (properties) return { properties, ...schema };
  return (items && objectIn(items)) ?? anyOf.map(objectIn).find((found) => found !== undefined);
}

/** Returns a field: its name, what it holds, whether it has to be there, what it means, what it is held to. */
export function fieldOf(name: string, schema: Schema, isRequired: boolean, codes: readonly unknown[]): Markup {
  const limits = limitsOf(schema, codes);
  return html`<li><p class="head"><code>${name}</code> <span class="type">${typeOf(schema)}</span>${isRequired ? html` <strong class="required">required</strong>` : ''}</p>
${schema.description === undefined ? '' : html`<p>${prose(schema.description)}</p>`}${limits.length > 0 ? html`<p class="limits">${joined(limits, '; ')}</p>` : ''}${fieldsOf(schema, codes)}</li>
`;
}
