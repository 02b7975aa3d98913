import type { ZodOpenApiOperationObject } from 'zod-openapi';
import type { SearchStatus } from '../../src/contract/index.js';
import type { StrictEndpoint } from '../../src/contract/strict/strict-endpoint.js';

type Parameters = NonNullable<ZodOpenApiOperationObject['parameters']>;

const text = { type: 'string', minLength: 1 } as const;
const whole = { type: 'integer', minimum: 1 } as const;
const statuses: readonly SearchStatus[] = ['open', 'new', 'progress', 'hold', 'resolved', 'closed', 'canceled'];
type Schema = typeof text | typeof whole | { readonly type: 'string'; readonly enum?: string[] };

/** What the parameters of paths and queries are, by name: the same in each call. */
const known: Readonly<Record<string, { readonly schema: Schema; readonly description: string }>> = {
  id: { schema: text, description: 'The id of the integration.' },
  anomaly_id: { schema: text, description: 'The product’s id of the anomaly.' },
  ticket_id: { schema: text, description: 'The provider’s id of the ticket, of ServiceNow the sys_id.' },
  link_id: { schema: text, description: 'The id of the link.' },
  query: { schema: { type: 'string' }, description: 'What a person has typed.' },
  status: { schema: { type: 'string', enum: [...statuses] }, description: 'Leaves out what has another status, by the capability `search_filters`; `open` is what is neither resolved nor closed nor canceled.' },
  group: { schema: { type: 'string' }, description: 'Leaves out what another assignment group has, by its name, by the capability `search_filters`.' },
  page: { schema: whole, description: 'Which page, from 1; by default the first.' },
  size: { schema: whole, description: 'How many items a page has at the most.' },
};

/** Returns the parameters of a call: of its path, of its query, and the headers of one that is written once. @throws for a name that nobody has described */
export function parametersOf({ path, query = [] }: StrictEndpoint, idempotent: boolean): Parameters {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path'));
  const inQuery = query.map((name) => parameter(name, 'query'));
  return [...inPath, ...inQuery, ...(idempotent ? headers : [])];
}

function parameter(name: string, place: 'path' | 'query'): Parameters[number] {
  const facts = known[name];
  if (!facts) throw new Error(`Nobody says what the parameter ${name} is.`);
  return { name, in: place, required: place === 'path', ...facts };
}

const headers: Parameters = [
  { name: 'Idempotency-Key', in: 'header', required: false, schema: text, description: 'What is sent again under the same key is done once, and answered as the first time.' },
  { name: 'Idempotency-Replay', in: 'header', required: false, schema: { type: 'string', const: 'true' }, description: 'Stands on what is sent again under its key: where the backend does not know the key, it looks for what the first request may have done before it does anything.' },
];
