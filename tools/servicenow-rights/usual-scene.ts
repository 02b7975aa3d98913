import type { ticketTables } from '../../src/providers/servicenow/tables.js';
import { credentials, instanceOrigin } from '../simulation/product.js';
import { Stage } from './stage.js';

/** Adds a ticket to the stage's instance. Returns its sys_id. */
export const addTicket = ({ world }: Stage, table: keyof typeof ticketTables, values: Readonly<Record<string, string>> = {}): string =>
  // Each of these tables has the columns of `task`.
  world.servicenow.store.insert(table as 'task', { short_description: 'Orders are missing', description: 'Seen this morning.', ...values }).sys_id;

/** Links an incident. Returns the link's id. */
export async function link(stage: Stage, ticketId: string): Promise<string> {
  const answer = await stage.call('linkTicket', { body: { ticket_id: ticketId }, key: stage.nextKey() });
  return String(answer['id']);
}

/** The id of the connection that there is. */
export async function connectionId(stage: Stage): Promise<string> {
  const { items } = (await stage.call('listIntegrations')) as { items?: readonly { id: string }[] };
  const [connection] = items ?? [];
  if (!connection) throw new Error('Nothing is connected.');
  return connection.id;
}

/** Half a minute and a little more: a link looks for its block by then. */
export const afterBlockCheck = 31_000;

/** All that is done with an instance as it comes, by an account that may do it. */
export async function usual(): Promise<Stage> {
  const stage = new Stage();
  await settings(stage);
  await lookups(stage);
  const linkId = await tickets(stage);
  await sync(stage, linkId);
  // What was written shows rights that a test looks at.
  await stage.call('testConnection', { params: { id: await connectionId(stage) } });
  return stage;
}

async function settings(stage: Stage): Promise<void> {
  await stage.call('getCapabilities');
  await stage.call('listConnectorSpecifications');
  await stage.call('listConnectionLog');
  const account = { type: 'servicenow', api_url: instanceOrigin, api_access_token: credentials };
  await stage.call('deleteIntegration', { params: { id: await connectionId(stage) } });
  await stage.call('testNewConnection', { body: account });
  await stage.call('createIntegration', { body: account });
  const params = { id: await connectionId(stage) };
  await stage.call('getIntegration', { params });
  await stage.call('updateIntegration', { params, body: { api_access_token: credentials } });
  await stage.call('testConnection', { params });
  await stage.call('getTicketDefaults', { params });
  await stage.call('updateTicketDefaults', { params, body: { category: 'software', impact: '2', assignment_group: groupOf(stage) } });
}

async function lookups(stage: Stage): Promise<void> {
  const group = groupOf(stage);
  for (const query of ['data', group]) await stage.call('searchAssignmentGroups', { query: { query } });
  for (const query of ['mei', group]) await stage.call('searchCallers', { query: { query } });
  await stage.call('getFormSpecification', { query: { anomaly_id: '42' } });
}

async function tickets(stage: Stage): Promise<string> {
  const incident = addTicket(stage, 'incident');
  await stage.call('previewCreate', { body: { description: 'Seen this morning.' } });
  await stage.call('createTicket', { body: everyField(stage), key: stage.nextKey() });
  for (const query of ['', 'INC0010001', 'orders missing', incident]) await stage.call('searchTickets', { query: { query, anomaly_id: '42' } });
  await stage.call('searchTickets', { query: { query: 'orders missing', status: 'open', group: 'Data Operations' } });
  await stage.call('getTicket', { params: { ticket_id: incident } });
  await stage.call('previewLink', { query: { ticket_id: incident } });
  return link(stage, incident);
}

async function sync(stage: Stage, linkId: string): Promise<void> {
  await stage.pass(afterBlockCheck, 'block');
  await stage.call('listRelatedTickets');
  await stage.call('listRecentTickets');
  await stage.pass(afterBlockCheck, 'block');
  await stage.call('listTicketLinks');
  await stage.call('syncTicketLink', { params: { link_id: linkId } });
  await stage.product('PUT', '', { status: 'Acknowledged' });
  await stage.product('POST', '/comments', { text: 'Looks like the morning load.' });
  await stage.pass(1_000, 'notes');
  await stage.call('unlinkTicket', { params: { link_id: linkId } });
  await stage.call('restoreTicketLink', { params: { link_id: linkId } });
}

/** A create and a preview by a backend that has just begun, and remembers nothing of the instance. */
export async function fresh(): Promise<Stage> {
  const stage = new Stage();
  await stage.call('createTicket', { body: { title: 'Orders are missing', category: 'software' }, key: stage.nextKey() });
  await stage.call('previewLink', { query: { ticket_id: addTicket(stage, 'incident') } });
  return stage;
}

/** A link, and the look for its block, by a backend that remembers nothing either. */
export async function freshLink(): Promise<Stage> {
  const stage = new Stage();
  await link(stage, addTicket(stage, 'incident'));
  await stage.pass(afterBlockCheck, 'block');
  return stage;
}

/** Something for each field that a backend sends. */
export const everyField = (stage: Stage): Readonly<Record<string, string>> => ({
  title: 'Orders are missing',
  description: 'Seen this morning.',
  category: 'software',
  subcategory: 'os',
  impact: '2',
  urgency: '2',
  priority: '3',
  assignment_group: groupOf(stage),
});

/** The sys_id of an assignment group; the instance has one from then on. */
function groupOf({ world }: Stage): string {
  const { store } = world.servicenow;
  const [group = store.insert('sys_user_group', { name: 'Data Platform', active: 'true' })] = store.query('sys_user_group');
  return group.sys_id;
}
