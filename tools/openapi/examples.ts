import { createMockWorld, manualClock, type MockWorld } from '../../src/mock/entry.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';

/** What one call said, and what it was answered: as a backend gets and gives it. */
export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly call: keyof typeof strictEndpoints;
  readonly request: { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body?: unknown };
}

type Given = Partial<Pick<Example['request'], 'body'>> & { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string>>; readonly key?: string };

/** Plays the calls of the contract against the reference backend and a ServiceNow, whose clock stands and whose sys_ids are the same each time. */
export async function playExamples(): Promise<Example[]> {
  const played: Example[] = [];
  using world = createMockWorld({ clock: manualClock('2026-07-14T08:15:30Z'), seed: 7 });
  const at = recorder(world, played);

  await at('capabilities', 'What this backend can do', 'getCapabilities');
  await at('kinds', 'The kinds of integration', 'listConnectorSpecifications');
  const integrations = await at('integrations', 'ServiceNow is connected', 'listIntegrations', { query: { page: '1', size: '50' } });
  const { id } = first(integrations);
  const integration = { id: String(id) };
  await at('integration', 'The connection', 'getIntegration', { params: integration });
  await at('test', 'All is well', 'testConnection', { params: integration });
  await at('defaults', 'What new tickets start with', 'getTicketDefaults', { params: integration });
  await at('set-defaults', 'A category for all of them', 'updateTicketDefaults', { params: integration, body: { category: 'software' } });
  const anomaly = { anomaly_id: '42' };
  await at('form', 'The fields of the form', 'getFormSpecification', { query: anomaly });
  await at('preview', 'What is appended', 'previewCreate', { params: anomaly, body: { description: 'Seen in the morning load.' } });
  const ticket = { title: 'Row count of orders dropped by 40 %', description: 'Seen in the morning load.', impact: '2', urgency: '2' };
  await at('create', 'A ticket', 'createTicket', { params: anomaly, body: ticket, key: '5f0c2c1e-1111-4a7e-8f6b-000000000001' });
  await at('create-again', 'The same, sent again: answered as the first time', 'createTicket', { params: anomaly, body: ticket, key: '5f0c2c1e-1111-4a7e-8f6b-000000000001' });
  await at('create-other', 'Something else under the same key', 'createTicket', { params: anomaly, body: { ...ticket, title: 'Another one' }, key: '5f0c2c1e-1111-4a7e-8f6b-000000000001' });
  await at('create-nothing', 'No title', 'createTicket', { params: anomaly, body: { title: '' }, key: '5f0c2c1e-1111-4a7e-8f6b-000000000002' });
  await at('related', 'Incidents that may be about the same', 'listRelatedTickets', { params: anomaly, query: { page: '1', size: '5' } });
  await at('recent', 'Incidents that were linked lately', 'listRecentTickets', { query: { anomaly_id: '42', page: '1', size: '5' } });
  const hits = await at('search', 'Incidents by number', 'searchTickets', { query: { query: 'INC0010035', anomaly_id: '42', page: '1', size: '20' } });
  const ticketId = String(first(hits)['ticket_id']);
  await at('ticket', 'One incident', 'getTicket', { params: { ticket_id: ticketId } });
  await at('no-ticket', 'None with this id', 'getTicket', { params: { ticket_id: '0'.repeat(32) } });
  await at('link-preview', 'What linking writes', 'previewLink', { params: anomaly, query: { ticket_id: ticketId } });
  const linked = await at('link', 'An existing incident', 'linkTicket', { params: anomaly, body: { ticket_id: ticketId }, key: '5f0c2c1e-1111-4a7e-8f6b-000000000003' });
  await at('link-again', 'It is linked already', 'linkTicket', { params: anomaly, body: { ticket_id: ticketId }, key: '5f0c2c1e-1111-4a7e-8f6b-000000000004' });
  const link = { ...anomaly, link_id: String((linked as { id: unknown }).id) };
  await at('sync', 'Read now', 'syncTicketLink', { params: link });
  await at('links', 'The tickets of an anomaly', 'listTicketLinks', { params: anomaly, query: { page: '1', size: '2' } });
  await at('unlink', 'Unlinked', 'unlinkTicket', { params: link });
  await at('restore', 'Brought back', 'restoreTicketLink', { params: link });
  await at('groups', 'Groups by name', 'searchAssignmentGroups', { query: { query: 'data', page: '1', size: '5' } });
  await at('callers', 'People by name', 'searchCallers', { query: { query: 'mei', page: '1', size: '5' } });
  await at('unknown-anomaly', 'There is no such anomaly', 'listTicketLinks', { params: { anomaly_id: '4711' } });
  await at('edit', 'A password that is the right one', 'updateIntegration', { params: integration, body: { api_access_token: 'qualytics_integration:integration' } });
  await at('disconnect', 'Disconnected', 'deleteIntegration', { params: integration });
  await at('log', 'Who has connected, changed and disconnected', 'listConnectionLog');
  const account = { type: 'servicenow', api_url: 'https://acme.service-now.com', api_access_token: 'qualytics_integration:wrong' };
  await at('test-new', 'A password that is not the right one', 'testNewConnection', { body: account });
  await at('connect-wrong', 'A password that is not the right one', 'createIntegration', { body: account });
  await at('connect', 'The right one', 'createIntegration', { body: { ...account, api_access_token: 'qualytics_integration:integration' } });
  return played;
}

const first = (answer: unknown): Record<string, unknown> => {
  const [item] = (answer as { items: Record<string, unknown>[] }).items;
  if (!item) throw new Error('There is nothing.');
  return item;
};

function recorder(world: MockWorld, played: Example[]) {
  return async (name: string, summary: string, call: keyof typeof strictEndpoints, given: Given = {}): Promise<unknown> => {
    const { params = {}, query, key, body } = given;
    const { method, path } = strictEndpoints[call];
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const url = path.replace(/\{(\w+)\}/g, (_, parameter: string) => params[parameter] ?? '') + search;
    const headers: Record<string, string> = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(key !== undefined && { 'Idempotency-Key': key }) };
    const response = await world.fetch(`${world.baseUrl}${url}`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${world.token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await world.settled();
    const text = await response.text();
    const isStream = response.headers.get('Content-Type')?.includes('ndjson');
    const answer: unknown = isStream ? text.trim().split('\n').map((line): unknown => JSON.parse(line)) : text === '' ? undefined : JSON.parse(text);
    played.push({ name, summary, call, request: { url, headers, ...(body !== undefined && { body }) }, response: { status: response.status, ...(answer !== undefined && { body: answer }) } });
    return answer;
  };
}
