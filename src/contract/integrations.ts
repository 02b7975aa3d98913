import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import type * as types from './plain/integrations.js';
import { Count, Flag, Id, lenient, List, oneOf, readRows, rowsOf, Text } from './wire.js';

export const ConnectorProperty = z.object({
  field: z.string(),
  title: Text,
  type: lenient(z.string(), 'string'),
  required: Flag,
  secret: Flag,
  placeholder: Text,
}) satisfies z.ZodMiniType<types.ConnectorProperty>;
export type ConnectorProperty = types.ConnectorProperty;

export const ConnectorSpecification = z.object({
  label: z.string(),
  type: z.string(),
  implemented: Flag,
  category: Text,
  properties: rowsOf(ConnectorProperty),
}) satisfies z.ZodMiniType<types.ConnectorSpecification>;
export type ConnectorSpecification = types.ConnectorSpecification;

/** The kinds that can be read. */
const ConnectorSpecifications = z.pipe(
  List,
  z.transform((rows) => readRows(ConnectorSpecification, rows).items),
);

export const ConnectionHealth = z.object({
  status: oneOf(['connected', 'limited', 'failing'], 'unknown'),
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  checked_at: Text,
  limited_at: Text,
}) satisfies z.ZodMiniType<types.ConnectionHealth>;
export type ConnectionHealth = types.ConnectionHealth;

export const Integration = z.object({
  id: Id,
  type: z.string(),
  api_url: Text,
  account: Text,
  created: Text,
  updated: Text,
  created_by: Text,
  credentials_updated_at: Text,
  credentials_updated_by: Text,
  health: z.optional(lenient(ConnectionHealth, undefined)),
  links: z.optional(lenient(z.object({ links_count: Count, anomalies_count: Count }), undefined)),
}) satisfies z.ZodMiniType<types.Integration>;
export type Integration = types.Integration;

export const IntegrationCreate = z.object({
  type: z.string(),
  api_url: z.string(),
  api_access_token: z.string(),
}) satisfies z.ZodMiniType<types.IntegrationCreate>;
export type IntegrationCreate = types.IntegrationCreate;

const IntegrationUpdate = z.object({ api_access_token: z.string(), api_url: z.optional(z.string()), type: z.optional(z.string()) }) satisfies z.ZodMiniType<types.IntegrationUpdate>;

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
