import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import type * as types from './plain/integrations.js';
import { AnyText, Count, Flag, Id, lenient, List, object, oneOf, readRows, rowsOf, Text } from './wire.js';

export const ConnectorProperty = object({
  field: AnyText,
  title: Text,
  type: lenient(AnyText, 'string'),
  required: Flag,
  secret: Flag,
  placeholder: Text,
}) satisfies z.ZodMiniType<types.ConnectorProperty>;
export type ConnectorProperty = types.ConnectorProperty;

export const ConnectorSpecification = object({
  label: AnyText,
  type: AnyText,
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

export const ConnectionHealth = object({
  status: oneOf(['connected', 'limited', 'failing'], 'unknown'),
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  checked_at: Text,
  limited_at: Text,
}) satisfies z.ZodMiniType<types.ConnectionHealth>;
export type ConnectionHealth = types.ConnectionHealth;

export const Integration = object({
  id: Id,
  type: AnyText,
  api_url: Text,
  account: Text,
  created: Text,
  updated: Text,
  created_by: Text,
  credentials_updated_at: Text,
  credentials_updated_by: Text,
  health: z.optional(lenient(ConnectionHealth, undefined)),
  links: z.optional(lenient(object({ links_count: Count, anomalies_count: Count }), undefined)),
}) satisfies z.ZodMiniType<types.Integration>;
export type Integration = types.Integration;

export const IntegrationCreate = object({
  type: AnyText,
  api_url: AnyText,
  api_access_token: AnyText,
}) satisfies z.ZodMiniType<types.IntegrationCreate>;
export type IntegrationCreate = types.IntegrationCreate;

const IntegrationUpdate = object({ api_access_token: AnyText, api_url: z.optional(AnyText), type: z.optional(AnyText) }) satisfies z.ZodMiniType<types.IntegrationUpdate>;

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
