import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenApi, Operation, Schema } from '../../../tools/openapi/open-api.js';
import { openApiPage } from '../../../tools/openapi-page/page.js';
import { fieldsOf, limitsOf, typeOf } from '../../../tools/openapi-page/schema.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApi;

const text = async (markup: unknown): Promise<string> => String(await markup);
const type = (schema: Schema): Promise<string> => text(typeOf(schema));
const limits = async (schema: Schema, codes: readonly string[] = []): Promise<string[]> => Promise.all(limitsOf(schema, codes).map(text));

describe('the page of the contract', () => {
  it('is what docs/openapi.html has, made of docs/openapi.json', async () => {
    expect(readFileSync('docs/openapi.html', 'utf8')).toBe(await openApiPage(document));
  });

  it('shows what is markup elsewhere as the text that it is', async () => {
    const hostile = `<img src=x onerror=alert(1)> & "</style><script>alert(2)</script>' \`<b>code</b>\``;
    const operation: Operation = {
      operationId: 'call',
      summary: hostile,
      'x-since': hostile,
      'x-capability': hostile,
      parameters: [{ name: hostile, in: hostile, description: hostile, schema: { type: hostile, pattern: hostile, enum: [hostile], default: hostile } }],
      requestBody: { content: { [hostile]: { schema: { $ref: `#/components/schemas/${hostile}` }, examples: { [hostile]: { summary: hostile, value: { [hostile]: hostile } } } } } },
      responses: { 200: { description: hostile, content: { [hostile]: { schema: { type: 'object', properties: { [hostile]: { description: hostile } } }, examples: { [hostile]: { summary: hostile, value: hostile } } } } } },
    };
    const page = await openApiPage({
      info: { title: hostile, version: hostile, description: hostile },
      servers: [{ url: hostile, description: hostile }],
      paths: { [hostile]: { get: operation } },
      components: { schemas: { [hostile]: { description: hostile, properties: { [hostile]: { const: hostile } } } }, securitySchemes: { bearer: { description: hostile } } },
    });
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;');
    expect(page).toContain('<code>&lt;b&gt;code&lt;/b&gt;</code>');
    expect(page).not.toMatch(/<img|<script|<b>/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('a schema', () => {
  it('has its type in words, with the way to a schema that it names', async () => {
    expect(await type({ type: 'string' })).toBe('string');
    expect(await type({})).toBe('any value');
    expect(await type({ const: 'true', type: 'string' })).toBe('<code>true</code>');
    expect(await type({ $ref: '#/components/schemas/Ticket' })).toBe('<a href="#schema-Ticket">Ticket</a>');
    expect(await type({ type: 'array', items: { $ref: '#/components/schemas/Right' } })).toBe('array of <a href="#schema-Right">Right</a>');
    expect(await type({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('string or null');
    expect(await type({ type: 'object', additionalProperties: { type: 'string' } })).toBe('object of string');
    expect(await type({ type: 'object', additionalProperties: {} })).toBe('object');
  });

  it('says what a value is held to, those of each way and of items among it, and leaves out what limits nothing', async () => {
    expect(await limits({ minLength: 1, maxLength: 160, pattern: '^a$' })).toEqual(['not empty', 'at most 160 characters', 'matches <code>^a$</code>']);
    expect(await limits({ minLength: 2 })).toEqual(['at least 2 characters']);
    expect(await limits({ minimum: 0, maximum: 599 })).toEqual(['from 0', 'up to 599']);
    expect(await limits({ exclusiveMinimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toEqual(['more than 0']);
    expect(await limits({ minimum: -Number.MAX_SAFE_INTEGER })).toEqual([]);
    expect(await limits({ anyOf: [{ enum: ['a', ''] }, { type: 'null' }] })).toEqual(["one of <code>a</code>, <code>&#39;&#39;</code>"]);
    expect(await limits({ items: { minLength: 1 }, default: [] })).toEqual(['by default <code>[]</code>', 'not empty']);
  });

  it('names the list of problem codes in place of all of them, and no other list', async () => {
    expect(await limits({ enum: ['b', 'a'] }, ['a', 'b'])).toEqual(['one of the <a href="#problems">problem codes</a>']);
    expect(await limits({ enum: ['a'] }, ['a', 'b'])).toEqual(['one of <code>a</code>']);
    expect(await limits({ enum: ['a', 'c'] }, ['a', 'b'])).toEqual(['one of <code>a</code>, <code>c</code>']);
  });

  it('has its fields, those of items and of either way below, and which of them have to be there', async () => {
    const inner: Schema = { type: 'object', properties: { deep: { type: 'boolean' } }, required: ['deep'] };
    const fields = await text(fieldsOf({ properties: { list: { type: 'array', items: inner }, either: { anyOf: [{ type: 'null' }, inner] } }, additionalProperties: { type: 'string' } }, []));
    expect(fields.match(/<code>deep<\/code> <span class="type">boolean<\/span> <strong class="required">required<\/strong>/g)).toHaveLength(2);
    expect(fields.match(/required<\/strong>/g)).toHaveLength(2);
    expect(fields).toContain('<em>any further key</em> <span class="type">string</span>');
    expect(await text(fieldsOf({ type: 'string' }, []))).toBe('');
  });
});
