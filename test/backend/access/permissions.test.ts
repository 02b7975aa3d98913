import type { Endpoint } from '../../../src/contract/endpoint.js';
import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { origin, credentials } from '../support/data.js';
import { World } from '../support/world.js';

const roles = ['member', 'manager', 'admin'];
const teams = ['reporter', 'viewer', 'drafter', 'author', 'editor'];

interface Row {
  title: string;
  endpoint: Endpoint;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** The lowest role, and the lowest team permission for anyone but an Admin. */
  role: string;
  team: string;
}

const anomaly = { anomaly_id: '42' };
const ticket_id = '0'.repeat(32);

/** Domain G4, each line by the calls that it governs. */
const matrix: Row[] = [
  { title: 'list integrations', endpoint: endpoints.listIntegrations, role: 'manager', team: 'reporter' },
  { title: 'read an integration', endpoint: endpoints.getIntegration, params: { id: '1' }, role: 'manager', team: 'reporter' },
  { title: 'connect', endpoint: endpoints.createIntegration, body: { type: 'servicenow', api_url: origin, api_access_token: credentials }, role: 'manager', team: 'reporter' },
  { title: 'edit the connection', endpoint: endpoints.updateIntegration, params: { id: '1' }, body: { api_access_token: credentials }, role: 'manager', team: 'reporter' },
  { title: 'disconnect', endpoint: endpoints.deleteIntegration, params: { id: 'x' }, role: 'manager', team: 'reporter' },
  { title: 'test the connection', endpoint: endpoints.testConnection, params: { id: '1' }, role: 'manager', team: 'reporter' },
  { title: 'test a new connection', endpoint: endpoints.testNewConnection, body: { type: 'servicenow', api_url: origin, api_access_token: credentials }, role: 'manager', team: 'reporter' },
  { title: 'see linked tickets', endpoint: endpoints.listTicketLinks, params: anomaly, role: 'member', team: 'reporter' },
  { title: 'see the create form', endpoint: endpoints.getFormSpecification, role: 'manager', team: 'reporter' },
  { title: 'preview a ticket', endpoint: endpoints.previewCreate, params: anomaly, body: { description: '' }, role: 'manager', team: 'reporter' },
  { title: 'create a ticket', endpoint: endpoints.createTicket, params: anomaly, body: { title: 'x' }, role: 'manager', team: 'reporter' },
  { title: 'search tickets', endpoint: endpoints.searchTickets, role: 'manager', team: 'author' },
  { title: 'see what was linked lately', endpoint: endpoints.listRecentTickets, role: 'manager', team: 'author' },
  { title: 'preview a link', endpoint: endpoints.previewLink, params: anomaly, role: 'manager', team: 'author' },
  { title: 'link a ticket', endpoint: endpoints.linkTicket, params: anomaly, body: { ticket_id }, role: 'manager', team: 'author' },
  { title: 'unlink a ticket', endpoint: endpoints.unlinkTicket, params: { ...anomaly, link_id: 'x' }, role: 'manager', team: 'author' },
  { title: 'restore a link', endpoint: endpoints.restoreTicketLink, params: { ...anomaly, link_id: 'x' }, role: 'manager', team: 'author' },
  { title: 'comment', endpoint: hostEndpoints.addComment, params: anomaly, body: { text: 'x' }, role: 'member', team: 'viewer' },
  { title: 'acknowledge', endpoint: hostEndpoints.updateAnomaly, params: anomaly, body: { status: 'Acknowledged' }, role: 'member', team: 'author' },
  { title: 'archive', endpoint: hostEndpoints.archiveAnomaly, params: anomaly, query: { archive: 'true', status: 'Resolved' }, role: 'member', team: 'author' },
];

const allows = (row: Row, role: string, team: string): boolean =>
  roles.indexOf(role) >= roles.indexOf(row.role) && (role === 'admin' || teams.indexOf(team) >= teams.indexOf(row.team));

// covers: G3, G4, T9
test.each(matrix)('$title asks for the role $role and the team permission $team', async (row) => {
  for (const role of roles) {
    for (const team of teams) {
      const { response, text } = await new World().send(row.endpoint, { ...row, as: `${role}-${team}` });
      expect(text.includes('"code":"forbidden"'), `${role} ${team} ${text}`).toBe(!allows(row, role, team));
      expect(response.status === 403).toBe(!allows(row, role, team));
    }
  }
});

// covers: G4, T9, E5
test('a 403 says in words what is lacking', async () => {
  const world = new World();
  const { detail } = await world.fail(endpoints.linkTicket, { params: anomaly, body: { ticket_id }, as: 'member-viewer' });
  expect(detail).toContain('the Manager role or higher (yours is Member)');
  expect(detail).toContain('the Author team permission or higher on this datastore (yours is Viewer)');
});

// covers: G4
test('permission is checked before the body, so that a 403 gives nothing away', async () => {
  expect(await new World().fail(endpoints.createTicket, { params: anomaly, body: {}, as: 'member-editor' })).toMatchObject({ status: 403 });
});

// covers: G4, T9
test('the links carry what the user may do with them', async () => {
  const world = new World();
  const permissionsOf = async (as: string) => (await world.call(endpoints.listTicketLinks, { params: anomaly, as })).permissions;
  expect(await permissionsOf('manager-reporter')).toEqual({ view: true, create: true, link: false, unlink: false });
  expect(await permissionsOf('member-editor')).toEqual({ view: true, create: false, link: false, unlink: false });
  expect(await permissionsOf('admin-reporter')).toEqual({ view: true, create: true, link: true, unlink: true });
});

// covers: G4, S9
test('capabilities say whether the user manages integrations, and which one is active', async () => {
  const world = new World();
  expect(await world.call(endpoints.getCapabilities, { as: 'member-editor' })).toMatchObject({ manage_integration: false, active_integration: 'servicenow' });
  expect(await world.call(endpoints.getCapabilities, { as: 'manager-viewer' })).toMatchObject({ manage_integration: true });
  expect(await new World({ initial: {} }).call(endpoints.getCapabilities)).toMatchObject({ active_integration: null });
});
