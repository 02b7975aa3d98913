import * as z from 'zod/mini';
import {
  createIntegration,
  deleteIntegration,
  getIntegration,
  listConnectorSpecifications,
  listIntegrations,
  updateIntegration,
  type integrationEndpoints,
} from '../integrations.js';
import { ProblemCode } from './problem.js';
import { causeFacts } from './cause.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { Count, Id, nothing, open, pageOf, Time } from './wire.js';
import { validationProblems } from './expected-problems.js';

export const ConnectorProperty = open({
  field: z.string(),
  title: z.string(),
  type: z.string(),
  required: z.boolean(),
  secret: z.optional(z.boolean()),
  placeholder: z.optional(z.string()),
});

export const ConnectorSpecification = open({
  label: z.string(),
  type: z.string(),
  implemented: z.boolean(),
  category: z.string(),
  properties: z.array(ConnectorProperty),
});
export type ConnectorSpecification = z.infer<typeof ConnectorSpecification>;

export const ConnectionHealth = open({
  status: z.literal(['connected', 'limited', 'failing', 'unknown']),
  code: z.nullish(ProblemCode),
  detail: z.string(),
  ...causeFacts,
  checked_at: Time,
  limited_at: z.optional(Time),
});
export type ConnectionHealth = z.infer<typeof ConnectionHealth>;

export const Integration = open({
  id: Id,
  type: z.string().check(z.minLength(1)),
  api_url: z.string(),
  account: z.optional(z.string()),
  /** The secret is write-only (domain S7). */
  api_access_token: z.optional(z.never()),
  created: z.optional(Time),
  updated: z.optional(Time),
  created_by: z.optional(z.string()),
  credentials_updated_at: z.optional(Time),
  credentials_updated_by: z.optional(z.string()),
  health: z.optional(ConnectionHealth),
  links: z.optional(open({ links_count: Count, anomalies_count: Count })),
});
export type Integration = z.infer<typeof Integration>;

const Credentials = z.string().check(z.regex(/^[^:]+:[^]/, 'expected username:password'));

/** A new connection (domain S2). */
export const IntegrationCreate = z.object({
  type: z.string().check(z.minLength(1)),
  api_url: z.string().check(z.minLength(1)),
  api_access_token: Credentials,
});
export type IntegrationCreate = z.infer<typeof IntegrationCreate>;

/** Of the account that is stored where the name is left out (capability `keep_account`). */
const KeptCredentials = z.string().check(z.regex(/:[^]/, 'expected username:password, or :password for the account that is stored'));

/** New credentials. The address and the type may stand beside them as they are; others are refused (domain S4). */
export const IntegrationUpdate = z.object({ api_access_token: KeptCredentials, api_url: z.optional(z.string()), type: z.optional(z.string()) });
export type IntegrationUpdate = z.infer<typeof IntegrationUpdate>;

/** A connection to be tested: a new one, or the one that is connected with other credentials. */
export const IntegrationTest = z.object({ ...IntegrationCreate.shape, api_access_token: KeptCredentials });

export const strictIntegrations = {
  listConnectorSpecifications: strict(listConnectorSpecifications, nothing, z.array(ConnectorSpecification), {
    summary: 'Lists the kinds of integration the product offers.',
    problems: [],
  }),
  listIntegrations: strict(listIntegrations, nothing, pageOf(Integration), {
    summary: 'Lists the configured integrations.',
    problems: [],
  }),
  getIntegration: strict(getIntegration, nothing, Integration, {
    summary: 'Reads one integration.',
    problems: ['not-found'],
  }),
  createIntegration: strict(createIntegration, IntegrationCreate, Integration, {
    summary: 'Validates and stores a connection; nothing is stored when validation fails.',
    problems: ['integration-exists', 'other-integration-active', ...validationProblems],
  }),
  updateIntegration: strict(updateIntegration, IntegrationUpdate, Integration, {
    summary: 'Validates and replaces the credentials; the previous ones stay when validation fails. Another address or type is refused.',
    problems: ['not-found', ...validationProblems],
  }),
  deleteIntegration: strict(deleteIntegration, nothing, nothing, {
    summary: 'Disconnects; links stay as historical records.',
    problems: ['not-found'],
  }),
} as const satisfies StrictTable<typeof integrationEndpoints>;
