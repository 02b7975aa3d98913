import { TicketingError } from '../../src/api/index.js';
import { checkKinds } from '../../src/contract/check-kinds.js';
import { testConnection } from '../../src/contract/connection-test.js';
import { getCapabilities } from '../../src/contract/capabilities.js';
import { getFormSpecification } from '../../src/contract/create-ticket.js';
import { listConnectorSpecifications, listIntegrations } from '../../src/contract/integrations.js';
import { searchTickets } from '../../src/contract/link-ticket.js';
import { getTicketDefaults } from '../../src/contract/ticket-defaults.js';
import { listTicketLinks } from '../../src/contract/ticket-links.js';
import { capabilitiesQuery } from '../../src/data/capabilities.js';
import { connectorsQuery, testStored } from '../../src/data/connection.js';
import { formSpecificationQuery } from '../../src/data/create-ticket.js';
import { integrationsQuery } from '../../src/data/integrations.js';
import { ticketSearchQuery } from '../../src/data/link-ticket.js';
import { ticketDefaultsQuery } from '../../src/data/ticket-defaults.js';
import { linkedTicketsQuery } from '../../src/data/ticket-links.js';
import type { Client } from '../../src/data/client/client.js';
import type { QueryKey } from '@tanstack/query-core';
import type { TicketingQuery } from '../../src/data/client/query.js';
import { anomalyId } from '../simulation/product.js';
import type { Action, Operation, Stage } from './operation.js';
import { knownTicket, linkIdOf } from './stage.js';

const read = <Data>({ queries }: Client, { queryKey, queryFn }: TicketingQuery<Data>): Promise<Data> => queries.query({ queryKey, queryFn, staleTime: 0 });

interface Counted {
  readonly items: readonly unknown[];
  /** Rows that were left out, and said to be. */
  readonly unreadable: number;
}
const shown = ({ items, unreadable }: Counted): number => items.length + unreadable;

const readLinks = async ({ client }: Stage): Promise<number> => shown(await read(client, linkedTicketsQuery(client, anomalyId)));

async function readSettings({ client }: Stage): Promise<number> {
  await read(client, capabilitiesQuery(client));
  return (await read(client, connectorsQuery(client))).length + shown(await read(client, integrationsQuery(client)));
}

const settingsCalls = [getCapabilities, listConnectorSpecifications, listIntegrations];

/** The panel calls a test broken that ends before it has shown that the connection works. */
async function runTest({ client }: Stage, id: string): Promise<number> {
  const passed = new Set<string>();
  let checks = 0;
  for await (const { check, status } of testStored(client, id, new AbortController().signal)) {
    checks += 1;
    if (status === 'passed') passed.add(check);
  }
  const isProved = Object.entries(checkKinds).every(([check, kind]) => kind !== 'proof' || passed.has(check));
  if (!isProved) throw new TicketingError('invalid-answer', 'The test ended before it was over.');
  return checks;
}

/** Prepares a read: what it shows now is what it is to show. */
const reading =
  (run: (stage: Stage) => Promise<number>, ready: (stage: Stage) => Promise<unknown> = () => Promise.resolve()) =>
  async (stage: Stage): Promise<Action> => {
    await ready(stage);
    const expected = await run(stage);
    return { run: () => run(stage), count: () => Promise.resolve(expected) };
  };

/** The same where it is on the page already, which it stays whatever comes. */
const again =
  (run: (stage: Stage) => Promise<number>, queryOf: (client: Client) => { queryKey: QueryKey }, ready?: (stage: Stage) => Promise<unknown>) =>
  async (stage: Stage): Promise<Action> => {
    const action = await reading(run, ready)(stage);
    const cached = (): unknown => stage.client.queries.getQueryData(queryOf(stage.client).queryKey);
    const before = JSON.stringify(cached());
    return { ...action, isKept: () => JSON.stringify(cached()) === before };
  };

/** The same with nothing in the cache, as on a page that was just opened. */
const first =
  (run: (stage: Stage) => Promise<number>, ready?: (stage: Stage) => Promise<unknown>) =>
  async (stage: Stage): Promise<Action> => {
    const action = await reading(run, ready)(stage);
    stage.client.queries.removeQueries({});
    return action;
  };

/** The operations that show something. */
export const reads: readonly Operation[] = [
  { name: 'list', kind: 'read', calls: [listTicketLinks], prepare: first(readLinks, linkIdOf) },
  { name: 'refresh', kind: 'read', calls: [listTicketLinks], prepare: again(readLinks, (client) => linkedTicketsQuery(client, anomalyId), linkIdOf) },
  { name: 'settings', kind: 'read', calls: settingsCalls, prepare: first(readSettings) },
  { name: 'settings refresh', kind: 'read', calls: settingsCalls, prepare: again(readSettings, integrationsQuery) },
  {
    name: 'form',
    kind: 'read',
    calls: [getFormSpecification],
    prepare: first(async ({ client }) => (await read(client, formSpecificationQuery(client, anomalyId))).fields.length),
  },
  {
    name: 'search',
    kind: 'read',
    calls: [searchTickets],
    prepare: first(
      async ({ client }) => shown(await read(client, ticketSearchQuery(client, anomalyId, [['Known']]))),
      (stage) => Promise.resolve(knownTicket(stage)),
    ),
  },
  { name: 'test', kind: 'read', calls: [testConnection], prepare: first((stage) => runTest(stage, '1')) },
  {
    name: 'defaults load',
    kind: 'read',
    calls: [getTicketDefaults],
    prepare: first(async ({ client }) => (await read(client, ticketDefaultsQuery(client, '1'))).length),
  },
];
