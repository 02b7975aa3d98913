import { endpoints } from '../../../src/contract/endpoints.js';
import { credentials, origin, password } from '../support/data.js';
import { World } from '../support/world.js';

const body = { type: 'servicenow', api_url: `${origin}/`, api_access_token: credentials };
const connect = (world: World, changes = {}) => world.fail(endpoints.createIntegration, { body: { ...body, ...changes } });

// covers: S2, S3, S7
test('connecting validates by one read, then stores the connection without showing the secret', async () => {
  const world = new World({ initial: {} });
  const integration = await world.call(endpoints.createIntegration, { body, as: 'manager-viewer' });
  expect(world.sent.map(({ method, url }) => `${method} ${url.href}`)).toEqual([`GET ${origin}/api/now/table/incident?sysparm_limit=1`]);
  expect(integration).toMatchObject({
    type: 'servicenow',
    api_url: origin,
    created: '2024-01-15T10:30:00.000Z',
    created_by: 'Noor Haddad',
    credentials_updated_by: 'Noor Haddad',
    health: { status: 'connected' },
    links: { links_count: 0, anomalies_count: 0 },
  });
  expect(JSON.stringify(world.outside)).not.toContain(password);
  expect((await world.call(endpoints.listIntegrations)).items).toEqual([integration]);
  expect(await world.call(endpoints.getIntegration, { params: { id: integration.id } })).toEqual(integration);
});

// covers: S2
test('a password may contain colons and characters beyond ASCII', async () => {
  const world = new World({ initial: {} });
  world.serviceNow.administration.setPassword('qualytics_integration', 'a:b:çé');
  await world.call(endpoints.createIntegration, { body: { ...body, api_access_token: 'qualytics_integration:a:b:çé' } });
});

// covers: S3, S11
test.each([
  ['credentials-rotated', 'provider-credentials', 'username or password'],
  ['account-locked', 'provider-credentials', 'locked'],
  ['table-closed', 'provider-forbidden', 'itil'],
  ['hibernating', 'provider-hibernating', 'hibernating'],
  ['maintenance', 'provider-maintenance', 'maintenance'],
  ['rate-limited', 'provider-rate-limited', 'limit'],
  ['times-out', 'provider-timeout', 'firewall'],
  ['refuses-connection', 'provider-unreachable', 'Check the instance URL'],
  ['server-errors', 'provider-error', 'Try again'],
] as const)('while the instance is %s nothing is stored and the answer is 400 %s', async (fault, code, words) => {
  const world = new World({ initial: {}, settings: { timeout: 30 } });
  world.serviceNow.faults.inject(fault);
  const problem = await connect(world);
  expect(problem).toMatchObject({ status: 400, code });
  expect(problem.detail).toContain(words);
  expect((await world.call(endpoints.listIntegrations)).items).toEqual([]);
});

// covers: S3, S11
test('an instance that refuses Basic authentication is told from a wrong password, and nothing is stored', async () => {
  const world = new World({ initial: {} });
  world.serviceNow.settings.basicAuthentication = false;
  const problem = await connect(world);
  expect(problem).toMatchObject({ status: 400, code: 'provider-credentials', offers: ['bearer'] });
  expect(problem.detail).toContain('This instance rejects Basic authentication');
  expect((await world.call(endpoints.listIntegrations)).items).toEqual([]);
  world.serviceNow.settings.basicAuthentication = true;
  expect(await connect(world, { api_access_token: 'qualytics_integration:wrong' })).toMatchObject({ code: 'provider-credentials', offers: [] });
});

// covers: S11
test('a limited instance says when to come back', async () => {
  const world = new World({ initial: {} });
  world.serviceNow.faults.inject('rate-limited', { retryAfter: 90 });
  expect((await connect(world)).headers.get('Retry-After')).toBe('90');
});

// covers: S2
test('an address that will not do is refused before anything is sent to it', async () => {
  const world = new World({ initial: {} });
  const problem = await connect(world, { api_url: 'http://acme.service-now.com' });
  expect(problem).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ field: 'api_url' }] });
  expect(world.sent).toEqual([]);
});

// covers: S6
test('while Jira is connected ServiceNow is refused before anything is sent', async () => {
  const world = new World({ initial: { integration: { type: 'jira', api_url: 'https://acme.atlassian.net' } } });
  expect(await connect(world)).toMatchObject({ status: 409, code: 'other-integration-active' });
  expect(world.sent).toEqual([]);
  expect((await world.call(endpoints.getCapabilities)).active_integration).toBe('jira');
  const [jira] = (await world.call(endpoints.listIntegrations)).items;
  await world.call(endpoints.deleteIntegration, { params: { id: jira?.id ?? '' } });
  await world.call(endpoints.createIntegration, { body });
});

// covers: S6
test('a second connection is refused, also when both are made at once', async () => {
  expect(await connect(new World())).toMatchObject({ status: 409, code: 'integration-exists' });
  const world = new World({ initial: {} });
  const answers = await Promise.all([1, 2].map(() => world.send(endpoints.createIntegration, { body })));
  expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  expect((await world.call(endpoints.listIntegrations)).total).toBe(1);
});

// covers: S8, W
test('the connectors are described, ServiceNow with its two fields', async () => {
  const connectors = await new World().call(endpoints.listConnectorSpecifications);
  const serviceNow = connectors.find(({ type }) => type === 'servicenow');
  expect(serviceNow).toMatchObject({ label: 'ServiceNow', implemented: true, category: 'ticketing' });
  expect(serviceNow?.properties.map(({ field, title, secret }) => ({ field, title, secret }))).toEqual([
    { field: 'api_url', title: 'Instance URL', secret: false },
    { field: 'api_access_token', title: 'Credentials', secret: true },
  ]);
  expect(connectors.find(({ type }) => type === 'jira')).toMatchObject({ label: 'Jira', implemented: false });
  expect((await new World().call(endpoints.getCapabilities)).auth).toEqual(['basic']);
});
