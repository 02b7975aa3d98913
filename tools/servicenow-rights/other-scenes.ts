import { anomalyId } from '../simulation/product.js';
import { Stage } from './stage.js';
import { addTicket, afterBlockCheck, connectionId, everyField, link } from './usual-scene.js';

/** The column that an instance of these scenes demands: any instance may demand one of its own. */
export const demandedColumn = 'u_demanded_by_the_instance';

const title = 'Orders are missing';

/** A request to insert or to change a record. */
const isWrite = ({ method }: Request): boolean => method !== 'GET';

async function hiddenChoices(): Promise<Stage> {
  const stage = new Stage('where the choices of a field may not be read', { extraFields: ['subcategory'] });
  stage.world.servicenow.settings.closedTables = ['sys_choice'];
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('getTicketDefaults', { params: { id: await connectionId(stage) } });
  return stage;
}

async function severalLanguages(): Promise<Stage> {
  const stage = new Stage('where choices are in several languages');
  stage.world.servicenow.store.insert('sys_choice', { name: 'incident', element: 'category', value: 'software', label: 'Programme', language: 'de' });
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('getTicketDefaults', { params: { id: await connectionId(stage) } });
  return stage;
}

/** One policy may be read, and what it demands is in the form; of another one the refusal tells. */
async function dataPolicies(): Promise<Stage> {
  const stage = new Stage('where the instance demands a column of its own');
  const { store, settings } = stage.world.servicenow;
  const policy = store.insert('sys_data_policy2', { model_table: 'incident', conditions: '', inherit: 'false', active: 'true' });
  store.insert('sys_data_policy_rule', { sys_data_policy: policy.sys_id, table: 'incident', field: demandedColumn, mandatory: 'true' });
  store.insert('sys_dictionary', { name: 'incident', element: demandedColumn, column_label: 'Cost centre', internal_type: 'string', max_length: '20', active: 'true' });
  settings.insertDataPolicy = { incident: [demandedColumn] };
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('createTicket', { body: { title }, key: stage.nextKey() });
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('createTicket', { body: { title, [demandedColumn]: '4711' }, key: stage.nextKey() });
  return stage;
}

async function otherLabels(): Promise<Stage> {
  const stage = new Stage('where a refusal names columns in another language');
  const { store, settings } = stage.world.servicenow;
  const [account] = store.query('sys_user', 'user_name=qualytics_integration');
  store.update('sys_user', account?.sys_id ?? '', { preferred_language: 'de' });
  store.insert('sys_dictionary', { name: 'incident', element: demandedColumn, column_label: 'Cost centre', internal_type: 'string', max_length: '20', active: 'true' });
  store.insert('sys_documentation', { name: 'incident', element: demandedColumn, language: 'de', label: 'Kostenstelle' });
  settings.insertDataPolicy = { incident: [demandedColumn] };
  await stage.call('createTicket', { body: { title }, key: stage.nextKey() });
  return stage;
}

async function lostAnswer(): Promise<Stage> {
  const stage = new Stage('where the answer to an earlier try was lost');
  const write = { body: { title }, key: stage.nextKey() };
  stage.between = (request, next) => (isWrite(request) ? Promise.reject(new TypeError('fetch failed')) : next());
  await stage.call('createTicket', write);
  stage.between = (_, next) => next();
  await stage.pass(60_000, 'create');
  await stage.call('createTicket', write);
  return stage;
}

async function emptyDescription(): Promise<Stage> {
  const stage = new Stage('where the description reads as empty');
  const incident = addTicket(stage, 'incident', { description: '' });
  await stage.call('previewLink', { query: { ticket_id: incident } });
  await link(stage, incident);
  return stage;
}

async function otherWriters(): Promise<Stage> {
  const stage = new Stage('where somebody else wrote to the incident at the same moment');
  const { servicenow } = stage.world;
  const incident = addTicket(stage, 'incident');
  servicenow.settings.auditedColumns = { incident: ['description'] };
  let isTheirTurn = true;
  stage.between = (request, next) => {
    if (isWrite(request) && isTheirTurn) {
      isTheirTurn = false;
      servicenow.administration.write('admin', 'incident', incident, { description: 'Seen this morning, and at noon.' });
    }
    return next();
  };
  await link(stage, incident);
  return stage;
}

async function writtenOver(): Promise<Stage> {
  const stage = new Stage('where it is gone');
  const incident = addTicket(stage, 'incident');
  await link(stage, incident);
  stage.world.servicenow.administration.write('admin', 'incident', incident, { description: 'Seen this morning.' });
  await stage.pass(3 * afterBlockCheck, 'block');
  return stage;
}

async function gone(): Promise<Stage> {
  const stage = new Stage('where a linked incident is no longer in its table');
  const incident = addTicket(stage, 'incident');
  await link(stage, incident);
  await stage.pass(afterBlockCheck, 'block');
  stage.world.servicenow.store.delete('incident', incident);
  await stage.call('listTicketLinks');
  await stage.product('POST', '/comments', { text: 'Looks like the morning load.' });
  await stage.pass(1_000, 'notes');
  return stage;
}

/** A value that is on no list: whether it is one is asked after the create, and once more by a test. */
async function droppedValue(): Promise<Stage> {
  const stage = new Stage('where the instance did not keep a value that was sent');
  stage.world.servicenow.settings.choice = 'drop';
  await stage.call('createTicket', { body: { title, category: 'of no list' }, key: stage.nextKey() });
  await stage.call('testConnection', { params: { id: await connectionId(stage) } });
  return stage;
}

/** A record that refuses a note: whether it is closed is asked then. */
async function refusedNote(): Promise<Stage> {
  const stage = new Stage('where a work note is refused');
  await link(stage, addTicket(stage, 'incident'));
  await stage.pass(afterBlockCheck, 'block');
  stage.world.servicenow.settings.readOnlyTables = ['incident'];
  await stage.product('POST', '/comments', { text: 'Looks like the morning load.' });
  await stage.pass(1_000, 'notes');
  return stage;
}

async function fullDescription(): Promise<Stage> {
  const stage = new Stage('where the description has no room for what is appended');
  await stage.call('createTicket', { body: { title, description: 'x'.repeat(4_000) }, key: stage.nextKey() });
  return stage;
}

async function roleWithin(): Promise<Stage> {
  const stage = new Stage('where the account has none of the usual roles itself');
  const { store } = stage.world.servicenow;
  const [account] = store.query('sys_user', 'user_name=qualytics_integration');
  const [itil] = store.query('sys_user_role', 'name=itil');
  const user = account?.sys_id ?? '';
  const { sys_id: role } = store.insert('sys_user_role', { name: 'acme_ticketing' });
  store.insert('sys_user_role_contains', { role, contains: itil?.sys_id ?? '' });
  for (const grant of store.query('sys_user_has_role', `user=${user}`)) store.delete('sys_user_has_role', grant.sys_id);
  store.insert('sys_user_has_role', { user, role });
  await stage.call('testConnection', { params: { id: await connectionId(stage) } });
  return stage;
}

async function noScripts(): Promise<Stage> {
  const stage = new Stage('where the instance does not say who signs in');
  stage.between = (request, next) => (request.url.includes('getUserID') ? Promise.resolve(Response.json({ result: [] }, { headers: { 'X-Total-Count': '0' } })) : next());
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('createTicket', { body: { title }, key: stage.nextKey() });
  return stage;
}

/** What an operator of the backend may switch on: the page has a part of its own for it. */
export const otherTables = 'where other tables are switched on';

const tables = ['incident', 'problem', 'change_request', 'task'] as const;

async function moreTables(): Promise<Stage> {
  const stage = new Stage(otherTables, { tables: [...tables], caller: true });
  await stage.call('getFormSpecification', { query: { anomaly_id: anomalyId } });
  await stage.call('searchTickets', { query: { query: 'orders', anomaly_id: anomalyId } });
  for (const table of tables) {
    const ticketId = addTicket(stage, table);
    await stage.call('getTicket', { params: { ticket_id: ticketId } });
    await stage.call('previewLink', { query: { ticket_id: ticketId } });
    await link(stage, ticketId);
  }
  const chosen = { ...everyField(stage), caller: userOf(stage) };
  for (const table of tables) await stage.call('createTicket', { body: { ...chosen, table }, key: stage.nextKey() });
  await stage.pass(afterBlockCheck, 'block');
  await stage.call('listRelatedTickets');
  await stage.pass(afterBlockCheck, 'block');
  await stage.call('listTicketLinks');
  await stage.product('POST', '/comments', { text: 'Looks like the morning load.' });
  await stage.pass(1_000, 'notes');
  return stage;
}

const userOf = ({ world }: Stage): string => world.servicenow.store.query('sys_user', 'user_name=admin')[0]?.sys_id ?? '';

/** What is asked of some instances alone, each for a reason of its own. */
export const otherScenes: readonly (() => Promise<Stage>)[] = [
  hiddenChoices, severalLanguages, noScripts, dataPolicies, otherLabels, fullDescription, droppedValue, lostAnswer, emptyDescription, otherWriters, writtenOver, refusedNote, gone, roleWithin, moreTables,
];
