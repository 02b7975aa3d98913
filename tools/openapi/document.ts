import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { isProviderCode } from '../../src/contract/problem.js';
import { contractVersion } from '../../src/contract/version.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import { validationProblems } from '../../src/contract/strict/expected-problems.js';
import { Problem, type ProblemCode } from '../../src/contract/strict/problem.js';
import { problemStatus } from '../../src/contract/strict/problem-status.js';
import type { StrictEndpoint } from '../../src/contract/strict/strict-endpoint.js';
import { nothing } from '../../src/contract/strict/wire.js';
import type { OpenApi } from './open-api.js';
import { descriptionsOf, type Described } from './descriptions.js';
import type { Example } from './examples.js';
import { parametersOf } from './parameters.js';
import { namedSchemas } from './schemas.js';

/** What every call may answer, beside what it names. */
const anywhere = ['unauthenticated', 'forbidden', 'rate-limited', 'internal', 'unavailable'] as const;

/** Returns the contract as an OpenAPI 3.1 document, each call with its examples. */
export function openApi(examples: readonly Example[]): OpenApi {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, endpoint] of Object.entries<StrictEndpoint>(strictEndpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase() as 'get'] = operation(name, endpoint, examples.filter(({ call }) => call === name));
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Ticketing backend',
      version: contractVersion,
      description: `What <linked-tickets>, <create-ticket-dialog> and <servicenow-settings-panel> ask of a backend. Calls without \`x-capability\` are documented ones, which every backend has; each of the others is an addition that a backend announces in the answer of \`getCapabilities\`. The rules that no schema tells are in contract.md.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:8181', description: 'npx servicenow-ticketing mock' }],
    security: [{ bearer: [] }],
    paths,
    components: { schemas: { ...namedSchemas }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'The product’s own token, as its users have it.' } } },
  });
  // What is sent goes by its own words, what is only read by those of who reads it.
  return described(document, new Map([...descriptionsOf('src/contract/index.ts'), ...descriptionsOf('src/contract/strict/index.ts'), ['IntegrationTest', integrationTest()]]));
}

function operation(operationId: string, endpoint: StrictEndpoint, examples: readonly Example[]): ZodOpenApiOperationObject {
  const { body, capability, idempotent, since, summary } = endpoint;
  return {
    operationId,
    summary,
    ...(capability !== undefined && { 'x-capability': capability }),
    'x-since': since,
    parameters: parametersOf(endpoint, idempotent === true),
    ...(body !== nothing && {
      requestBody: { required: true, content: { 'application/json': { schema: body, examples: named(examples, ({ request }) => request.body) } } },
    }),
    responses: responses(endpoint, examples),
  };
}

function responses({ answer, problems, status = 200, stream }: StrictEndpoint, examples: readonly Example[]): ZodOpenApiResponsesObject {
  const succeeded = examples.filter(({ response }) => response.status === status);
  const media = stream ? 'application/x-ndjson' : 'application/json';
  const success = answer === nothing ? { description: 'Done.' } : { description: stream ? 'One value a line.' : 'The answer.', content: { [media]: { schema: answer, examples: named(succeeded, ({ response }) => response.body) } } };
  const codes = [...new Set([...problems, ...anywhere])];
  // What a new connection is refused for is what was sent: 400, whatever the code.
  const validates = validationProblems.every((code) => problems.includes(code));
  const statusOf = (code: ProblemCode): number => (validates && isProviderCode(code) ? 400 : problemStatus[code]);
  const statuses = [...new Set(codes.map(statusOf))].sort((one, other) => one - other);
  const failures = statuses.map((code) => {
    const failed = examples.filter(({ response }) => response.status === code);
    const names = codes.filter((name) => statusOf(name) === code);
    return [String(code), { description: names.map((name) => `\`${name}\``).join(', '), content: { 'application/problem+json': { schema: Problem, examples: named(failed, ({ response }) => response.body) } } }] as const;
  });
  return { [`${status}`]: success, ...Object.fromEntries(failures) };
}

const named = (examples: readonly Example[], valueOf: (example: Example) => unknown): Record<string, { summary: string; value: unknown }> | undefined => {
  const entries = examples.filter((example) => valueOf(example) !== undefined).map((example) => [example.name, { summary: example.summary, value: valueOf(example) }] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** An `IntegrationCreate` that is tried and not kept. */
function integrationTest(): Described {
  const { keys } = descriptionsOf('src/contract/index.ts').get('IntegrationCreate') ?? { keys: {} };
  return { text: 'An address and credentials to test; `:password` stands for the account that is stored.', keys };
}

/** Gives each schema that has a name, and its keys, the words of the type of that name. */
function described(document: object, types: ReadonlyMap<string, Described>): OpenApi {
  const copy = JSON.parse(JSON.stringify(document)) as OpenApi & { components: { schemas: Record<string, { description?: string; properties?: Record<string, { description?: string }> }> } };
  for (const [name, schema] of Object.entries(copy.components.schemas)) {
    const type = types.get(name);
    if (!type) continue;
    if (type.text !== '') schema.description = type.text;
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const text = type.keys[key];
      if (text !== undefined) property.description = text;
    }
  }
  return copy;
}
