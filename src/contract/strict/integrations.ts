import * as z from 'zod/mini';
import {
  createIntegration,
  deleteIntegration,
  getIntegration,
  IntegrationCreate,
  IntegrationUpdate,
  listConnectorSpecifications,
  listIntegrations,
  updateIntegration,
  type integrationEndpoints,
} from '../integrations.js';
import { ProblemCode } from '../problem.js';
import { causeFacts } from './cause.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Count, Id, nothing, pageOf, Time } from './wire.js';

const ConnectorProperty = z.looseObject({
  field: z.string(),
  title: z.string(),
  type: z.string(),
  required: z.boolean(),
  secret: z.optional(z.boolean()),
  placeholder: z.optional(z.string()),
});

export const ConnectorSpecification = z.looseObject({
  label: z.string(),
  type: z.string(),
  implemented: z.boolean(),
  category: z.string(),
  properties: z.array(ConnectorProperty),
});
export type ConnectorSpecification = z.infer<typeof ConnectorSpecification>;

export const ConnectionHealth = z.looseObject({
  state: z.literal(['connected', 'limited', 'failing', 'unknown']),
  code: z.nullish(ProblemCode),
  detail: z.string(),
  ...causeFacts,
  checked_at: Time,
  limited_at: z.optional(Time),
});
export type ConnectionHealth = z.infer<typeof ConnectionHealth>;

export const Integration = z.looseObject({
  id: Id,
  type: z.string().check(z.minLength(1)),
  api_url: z.string(),
  /** The secret is write-only (domain S7). */
  api_access_token: z.optional(z.never()),
  created: z.optional(Time),
  updated: z.optional(Time),
  created_by: z.optional(z.string()),
  credentials_updated: z.optional(Time),
  credentials_updated_by: z.optional(z.string()),
  health: z.optional(ConnectionHealth),
  links: z.optional(z.looseObject({ links: Count, anomalies: Count })),
});
export type Integration = z.infer<typeof Integration>;

export const strictIntegrations = {
  listConnectorSpecifications: strict(listConnectorSpecifications, nothing, z.array(ConnectorSpecification)),
  listIntegrations: strict(listIntegrations, nothing, pageOf(Integration)),
  getIntegration: strict(getIntegration, nothing, Integration),
  createIntegration: strict(createIntegration, IntegrationCreate, Integration),
  updateIntegration: strict(updateIntegration, IntegrationUpdate, Integration),
  deleteIntegration: strict(deleteIntegration, nothing, nothing),
} as const satisfies StrictTable<typeof integrationEndpoints>;
