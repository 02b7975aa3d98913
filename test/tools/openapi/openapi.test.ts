import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { strictEndpoints } from '../../../src/contract/strict/endpoints.js';
import { Problem } from '../../../src/contract/strict/problem.js';
import type { StrictEndpoint } from '../../../src/contract/strict/strict-endpoint.js';
import { openApi } from '../../../tools/openapi/document.js';
import { playExamples, type Example } from '../../../tools/openapi/examples.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly 'x-capability'?: string;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { readonly description?: string }>> }>> };
}

let examples: Example[];
let document: Document;
const operations = (): Operation[] => Object.values(document.paths).flatMap((path) => Object.values(path));
const endpointOf = (name: string): StrictEndpoint => (strictEndpoints as Readonly<Record<string, StrictEndpoint>>)[name] as StrictEndpoint;

beforeAll(async () => {
  examples = await playExamples();
  document = openApi(examples);
}, 60_000);

describe('the contract as OpenAPI', () => {
  it('is what docs/openapi.json has, its examples as the reference backend answers them now', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(document);
  });

  it('has every call once, with its parameters, and its success beside its problems', () => {
    expect(operations().map(({ operationId }) => operationId).sort()).toEqual(Object.keys(strictEndpoints).sort());
    for (const { operationId, parameters = [], responses, 'x-capability': capability } of operations()) {
      const endpoint = endpointOf(operationId);
      const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath);
      expect(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)).toEqual(endpoint.query ?? []);
      expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(endpoint.idempotent === true);
      expect(capability).toBe(endpoint.capability);
      const said = Object.values(responses).map(({ description }) => description).join();
      for (const code of [...endpoint.problems, 'unauthenticated', 'internal']) expect(said).toContain(`\`${code}\``);
      expect(Object.keys(responses)).toContain(String(endpoint.status ?? 200));
    }
  });

  it('has an example of every call, each as the strict side wants it', () => {
    expect([...new Set(examples.map(({ call }) => call))].sort()).toEqual(Object.keys(strictEndpoints).sort());
    for (const { call, name, request, response } of examples) {
      const { answer, body, status = 200, stream } = endpointOf(call);
      const failed = response.status !== status;
      const documented = operations().find(({ operationId }) => operationId === call)?.responses[String(response.status)]?.description ?? '';
      if (failed) expect(documented, name).toContain(`\`${(response.body as { code: string }).code}\``);
      if (!failed || call !== 'createTicket') expect(z.safeParse(body, request.body).success, name).toBe(true);
      const values = stream && !failed ? (response.body as unknown[]) : [response.body];
      for (const value of values) expect(z.safeParse(failed ? Problem : answer, value).error, name).toBeUndefined();
    }
  });

  it('says what each key of a schema with a name is', () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([key, { description }]) => (description === undefined ? [`${name}.${key}`] : [])),
    );
    expect(silent).toEqual([]);
  });
});
