import { TicketingError } from '../../src/api/index.js';
import { createTicket as createEndpoint } from '../../src/contract/create-ticket.js';
import { createIntegration, deleteIntegration, listIntegrations, updateIntegration, type Integration } from '../../src/contract/integrations.js';
import { linkTicket as linkEndpoint } from '../../src/contract/link-ticket.js';
import { updateTicketDefaults } from '../../src/contract/ticket-defaults.js';
import { listTicketLinks, restoreTicketLink, unlinkTicket, type TicketLink } from '../../src/contract/ticket-links.js';
import { restoreLink, unlink } from '../../src/data/change-links.js';
import { connect, disconnect, replaceCredentials } from '../../src/data/connection.js';
import { createTicket } from '../../src/data/create-ticket.js';
import { linkTicket } from '../../src/data/link-ticket.js';
import { saveTicketDefaults } from '../../src/data/ticket-defaults.js';
import { anomalyId, credentials, instanceOrigin } from '../simulation/product.js';
import { activeConnection, linkRecords, type Operation, type Stage } from './operation.js';
import { knownTicket, linkIdOf } from './stage.js';

const once = async (write: Promise<unknown>): Promise<number> => {
  await write;
  return 1;
};
const flag = (isSo: boolean): number => (isSo ? 1 : 0);

const title = 'Orders are missing';

async function connectionIn({ client }: Stage): Promise<Integration> {
  const [connection] = (await client.api.call(listIntegrations, {})).items;
  if (!connection) throw new Error('There is no connection.');
  return connection;
}

async function linkIn(stage: Stage): Promise<TicketLink> {
  const id = await linkIdOf(stage);
  const link = (await stage.client.api.call(listTicketLinks, { params: { anomaly_id: anomalyId } })).items.find((item) => item.id === id);
  if (!link) throw new Error('There is no link.');
  return link;
}

const createOperation: Operation = {
  name: 'create',
  kind: 'keyed',
  calls: [createEndpoint],
  prepare: ({ world, client }) =>
    Promise.resolve({
      run: () => once(createTicket(client, anomalyId, { title, description: '' })),
      count: () => Promise.resolve(world.servicenow.store.query('incident', `short_description=${title}`).length),
    }),
};

const linkOperation: Operation = {
  name: 'link',
  kind: 'keyed',
  calls: [linkEndpoint],
  prepare: (stage) => {
    const { world, client } = stage;
    const ticket = knownTicket(stage);
    return Promise.resolve({
      run: () => once(linkTicket(client, anomalyId, ticket)),
      count: () => Promise.resolve(world.servicenow.store.query('sys_journal_field', `element_id=${ticket.ticket_id}^element=work_notes`).length),
    });
  },
};

const unlinkOperation: Operation = {
  name: 'unlink',
  kind: 'plain',
  calls: [unlinkTicket],
  prepare: async (stage) => {
    const link = await linkIn(stage);
    return { run: () => once(unlink(stage.client, anomalyId, link)), count: async () => flag((await linkRecords(stage)).every(({ unlinked }) => unlinked)) };
  },
};

const restoreOperation: Operation = {
  name: 'restore',
  kind: 'plain',
  calls: [restoreTicketLink],
  prepare: async (stage) => {
    const link = await linkIn(stage);
    await unlink(stage.client, anomalyId, link);
    return {
      // To whom it is told on a second try that it is linked, the list shows it.
      run: (isAgain) => once(restoreLink(stage.client, anomalyId, link).catch((error: unknown) => passOver(error, isAgain && 'already-linked'))),
      count: async () => (await linkRecords(stage)).filter(({ unlinked }) => !unlinked).length,
    };
  },
};

const connectOperation: Operation = {
  name: 'connect',
  kind: 'plain',
  isConnected: false,
  calls: [createIntegration],
  prepare: (stage) =>
    Promise.resolve({
      run: (isAgain) => once(connect(stage.client, { instanceUrl: instanceOrigin, token: credentials }, { inDoubt: isAgain })),
      count: async () => flag((await activeConnection(stage)) !== undefined),
    }),
};

const editOperation: Operation = {
  name: 'edit',
  kind: 'plain',
  calls: [updateIntegration],
  prepare: async (stage) => {
    const connection = await connectionIn(stage);
    const before = (await activeConnection(stage))?.credentialsUpdated;
    return {
      run: () => once(replaceCredentials(stage.client, connection, credentials)),
      count: async () => flag((await activeConnection(stage))?.credentialsUpdated !== before),
    };
  },
};

const disconnectOperation: Operation = {
  name: 'disconnect',
  kind: 'plain',
  calls: [deleteIntegration],
  prepare: async (stage) => {
    const { id } = await connectionIn(stage);
    return { run: () => once(disconnect(stage.client, id)), count: async () => flag((await activeConnection(stage)) === undefined) };
  },
};

const saveOperation: Operation = {
  name: 'defaults save',
  kind: 'plain',
  calls: [updateTicketDefaults],
  prepare: async (stage) => {
    const { id } = await connectionIn(stage);
    return {
      run: () => once(saveTicketDefaults(stage.client, id, { impact: '1' })),
      count: async () => flag((await activeConnection(stage))?.defaults['impact'] === '1'),
    };
  },
};

function passOver(error: unknown, code: string | false): void {
  if (!(error instanceof TicketingError && error.code === code)) throw error;
}

/** The operations that change something. */
export const writes: readonly Operation[] = [
  createOperation,
  linkOperation,
  unlinkOperation,
  restoreOperation,
  connectOperation,
  editOperation,
  disconnectOperation,
  saveOperation,
];
