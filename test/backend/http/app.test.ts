import { endpoints } from '../../../src/contract/endpoints.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { accessTokens } from '../../../src/mock/product/users.js';
import { World } from '../support/world.js';

// covers: W
test('a call without a token, or with an unknown one, answers 401', async () => {
  const world = new World();
  const missing = await world.fail(endpoints.getCapabilities, { as: null });
  expect(missing).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(missing.headers.get('WWW-Authenticate')).toBe('Bearer');
  expect(await world.fail(endpoints.getCapabilities, { as: 'owner-editor' })).toMatchObject({ code: 'unauthenticated' });
});

// covers: G3
test('there is a token for each role and team permission, each accepted', async () => {
  const world = new World();
  expect(accessTokens).toHaveLength(15);
  expect(accessTokens[0]).toMatchObject({ token: 'mock-admin-editor', label: 'Admin, Editor' });
  for (const { role, team } of accessTokens) await world.call(endpoints.getCapabilities, { as: `${role}-${team}` });
});

// covers: W
test('an unknown path or method answers a 404 problem', async () => {
  const world = new World();
  const { response, text } = await world.raw(new Request('https://qualytics.example/api/nothing'));
  expect(response.status).toBe(404);
  expect(JSON.parse(text)).toMatchObject({ code: 'not-found', status: 404 });
  const wrong = await world.raw(new Request('https://qualytics.example/api/integrations', { method: 'PATCH' }));
  expect(wrong.response.status).toBe(404);
});

// covers: W
test('a body that will not do answers 422 and names the fields, not their values', async () => {
  const world = new World({ initial: {} });
  const body = { type: 'servicenow', api_url: '', api_access_token: 'no-colon-secret' };
  const problem = await world.fail(endpoints.createIntegration, { body });
  expect(problem).toMatchObject({ status: 422, code: 'invalid-request' });
  expect(problem.errors.map(({ field }) => field)).toEqual(['api_url', 'api_access_token']);
  expect(JSON.stringify(problem)).not.toContain('no-colon-secret');
  expect(await world.fail(endpoints.createIntegration, { body: '{"type":' })).toMatchObject({ code: 'invalid-request' });
});

// covers: W
test('an error inside the backend answers 500 without details and is logged without its message', async () => {
  const settings = { reach: { get ownHosts(): string[] { throw new RangeError('hunter2'); } } };
  const world = new World({ initial: {}, settings });
  const body = { type: 'servicenow', api_url: 'https://acme.service-now.com', api_access_token: 'a:b' };
  const problem = await world.fail(endpoints.createIntegration, { body });
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toMatch(/hunter2|RangeError/);
  expect(world.log.at(-1)).toMatchObject({ method: 'POST', path: '/api/integrations', status: 500, code: 'internal' });
  expect(JSON.stringify(world.log)).not.toContain('hunter2');
});

// covers: W
test('each failure has an id of its own, by which the log knows it', async () => {
  const world = new World();
  const [first, second] = [await world.fail(endpoints.getCapabilities, { as: null }), await world.fail(endpoints.getTicket, { params: { ticket_id: 'none' } })];
  const ids = [first, second].map(({ request_id }) => request_id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\w.:-]{1,100}$/);
  expect(world.log.flatMap(({ request_id }) => request_id ?? [])).toEqual(ids);
  await world.call(endpoints.getCapabilities);
  expect(world.log.at(-1)).not.toHaveProperty('request_id');
});

// covers: W
test('no cache keeps an answer: of a success, of a failure, of a test', async () => {
  const world = new World();
  const headers = { Authorization: 'Bearer mock-admin-editor' };
  const [success, test, failure] = await Promise.all([
    world.raw(new Request('https://qualytics.example/api/integrations', { headers })),
    world.raw(new Request('https://qualytics.example/api/integrations/1/test', { method: 'POST', headers })),
    world.raw(new Request('https://qualytics.example/api/integrations')),
  ]);
  expect([success, test, failure].map(({ response }) => [response.status, response.headers.get('Cache-Control')])).toEqual([[200, 'no-store'], [200, 'no-store'], [401, 'no-store']]);
  const gone = await world.raw(new Request('https://qualytics.example/api/integrations/1', { method: 'DELETE', headers }));
  expect([gone.response.status, gone.response.headers.get('Cache-Control')]).toEqual([204, 'no-store']);
});

// covers: W
test('without additions only the documented calls exist', async () => {
  const world = new World({ settings: { additions: false } });
  expect(await world.fail(endpoints.getCapabilities)).toMatchObject({ status: 404, code: 'not-found' });
  expect((await world.call(endpoints.listIntegrations)).total).toBe(1);
});

// covers: W
test('lists come in pages that count from 1', async () => {
  const world = new World();
  const page = await world.call(hostEndpoints.listAnomalies, { query: { page: '2', size: '2' } });
  expect(page).toMatchObject({ total: 3, page: 2, size: 2, pages: 2 });
  expect(page.items).toHaveLength(1);
  expect(await world.call(hostEndpoints.listAnomalies, { query: { page: 'x', size: '-1' } })).toMatchObject({ page: 1, size: 50 });
});
