import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import { Count, Flag, Id, lenient, List, oneOf, readRows, rowsOf, Text } from './wire.js';

/** A property of a connector's form, as `GET /api/integrations-specifications` describes it. */
export const ConnectorProperty = z.object({
  field: z.string(),
  title: Text,
  type: lenient(z.string(), 'string'),
  required: Flag,
  secret: Flag,
  placeholder: Text,
});
export type ConnectorProperty = z.infer<typeof ConnectorProperty>;

/** A kind of integration that the product offers. */
export const ConnectorSpecification = z.object({
  label: z.string(),
  type: z.string(),
  implemented: Flag,
  category: Text,
  properties: rowsOf(ConnectorProperty),
});
export type ConnectorSpecification = z.infer<typeof ConnectorSpecification>;

/** The kinds that can be read. */
const ConnectorSpecifications = z.pipe(
  List,
  z.transform((rows) => readRows(ConnectorSpecification, rows).items),
);

/**
 * The outcome of the last connection test or call to ServiceNow. `limited`: it works, and tickets cannot be created; `detail`
 * says why.
 */
export const ConnectionHealth = z.object({
  status: oneOf(['connected', 'limited', 'failing'], 'unknown'),
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  /** ISO 8601, UTC. */
  checked_at: Text,
  /** Of `limited`: when the write was that showed it, ISO 8601, UTC; `''` where a test did. */
  limited_at: Text,
});
export type ConnectionHealth = z.infer<typeof ConnectionHealth>;

/**
 * A configured integration. Its secret is write-only and has no key here; what a backend might send all the same
 * is dropped by the parser.
 */
export const Integration = z.object({
  id: Id,
  type: z.string(),
  /** The instance's origin: `https://acme.service-now.com`. */
  api_url: Text,
  /** The name of the service account, masked so that whoever owns it knows it: `q***s`; `''` where the backend does not say. */
  account: Text,
  /** ISO 8601, UTC. */
  created: Text,
  updated: Text,
  created_by: Text,
  /** When the credentials were last replaced, ISO 8601, UTC, and by whom. */
  credentials_updated_at: Text,
  credentials_updated_by: Text,
  health: z.optional(lenient(ConnectionHealth, undefined)),
  /** The links that a disconnect would leave behind (domain S5). */
  links: z.optional(lenient(z.object({ links_count: Count, anomalies_count: Count }), undefined)),
});
export type Integration = z.infer<typeof Integration>;

/** A new connection; its strict side says what each must be like. `api_access_token` is `username:password`, split on the first colon (domain S2). */
export const IntegrationCreate = z.object({
  /** `servicenow`; the kinds that a backend offers are those of its connector specifications. */
  type: z.string(),
  api_url: z.string(),
  api_access_token: z.string(),
});
export type IntegrationCreate = z.infer<typeof IntegrationCreate>;

/** New credentials for a connection; its address and type never change (domain S4). By capability `keep_account` the name may be left out: `:password`. */
export const IntegrationUpdate = z.object({ api_access_token: z.string(), api_url: z.optional(z.string()), type: z.optional(z.string()) });
export type IntegrationUpdate = z.infer<typeof IntegrationUpdate>;

export const listConnectorSpecifications = endpoint({
  method: 'GET',
  path: '/api/integrations-specifications',
  answer: ConnectorSpecifications,
});

export const listIntegrations = endpoint({
  method: 'GET',
  path: '/api/integrations',
  query: ['page', 'size'],
  answer: pageOf(Integration),
});

export const getIntegration = endpoint({
  method: 'GET',
  path: '/api/integrations/{id}',
  answer: Integration,
});

export const createIntegration = endpoint({
  method: 'POST',
  path: '/api/integrations',
  body: IntegrationCreate,
  status: 201,
  answer: Integration,
});

export const updateIntegration = endpoint({
  method: 'PUT',
  path: '/api/integrations/{id}',
  body: IntegrationUpdate,
  answer: Integration,
});

export const deleteIntegration = endpoint({
  method: 'DELETE',
  path: '/api/integrations/{id}',
  status: 204,
});

/** The connection, in Settings (domain S). */
export const integrationEndpoints = {
  listConnectorSpecifications,
  listIntegrations,
  getIntegration,
  createIntegration,
  updateIntegration,
  deleteIntegration,
} as const;
