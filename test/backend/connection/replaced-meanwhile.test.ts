import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const renewed = 'qualytics_integration:renewed';

const integrationOf = async (world: World) => (await world.call(endpoints.listIntegrations)).items[0];

/** Gives the account another password, in ServiceNow and in Settings. */
async function renew(world: World): Promise<void> {
  const [user] = world.serviceNow.store.query('sys_user', 'user_name=qualytics_integration');
  world.serviceNow.store.update('sys_user', user?.sys_id ?? '', { user_password: 'renewed' });
  const id = (await integrationOf(world))?.id ?? '';
  await world.call(endpoints.updateIntegration, { params: { id }, body: { api_access_token: renewed } });
}

/** Does something while the next request of a kind is on its way. */
function during(world: World, isMeant: (request: { method: string; authorization: string | null }) => boolean, what: () => Promise<unknown>): void {
  world.before = async (request) => {
    if (!isMeant(request)) return;
    world.before = () => undefined;
    await what();
  };
}

// covers: S4, Y6
test('a connection test with a password that is replaced meanwhile says nothing of the new one', async () => {
  const world = new World();
  const id = (await integrationOf(world))?.id ?? '';
  during(world, ({ authorization }) => authorization !== null, () => renew(world));
  const checks = await world.lines(endpoints.testConnection, { params: { id } });
  expect(checks.filter(({ code }) => code === 'provider-credentials')).toEqual([]);
  expect(checks.find(({ check }) => check === 'sign-in')).toMatchObject({ status: 'passed' });
  expect((await integrationOf(world))?.health).toMatchObject({ status: 'connected' });
});

// covers: S4
test.each([
  ['GET', 'a link'],
  ['PATCH', 'a link'],
  ['POST', 'a create'],
])('a password that is replaced while the %s of %s is on its way keeps nobody from it', async (method, what) => {
  const world = new World();
  const { sys_id } = world.incident();
  during(world, (request) => request.method === method, () => renew(world));
  if (what === 'a link') await world.call(endpoints.linkTicket, { params, body: { ticket_id: sys_id } });
  else await world.call(endpoints.createTicket, { params, body: { title: 'Orders are missing' } });
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toMatchObject([{ status: 'New', sync: { status: 'synced' } }]);
  expect((await integrationOf(world))?.health).toMatchObject({ status: 'connected' });
});

// covers: S4, L4
test('a status that is read while the password is replaced shows no refusal', async () => {
  const world = new World();
  await world.call(endpoints.linkTicket, { params, body: { ticket_id: world.incident().sys_id } });
  world.clock.advance(60_000);
  during(world, () => true, () => renew(world));
  expect((await world.call(endpoints.listTicketLinks, { params })).items).toMatchObject([{ sync: { status: 'synced' } }]);
});

// covers: S5
test('nothing is written to an instance that is disconnected while a link or a create looks at it', async () => {
  const world = new World();
  const { sys_id } = world.incident();
  const id = (await integrationOf(world))?.id ?? '';
  during(world, ({ method }) => method === 'GET', () => world.call(endpoints.deleteIntegration, { params: { id } }));
  expect(await world.fail(endpoints.linkTicket, { params, body: { ticket_id: sys_id } })).toMatchObject({ code: 'not-connected' });
  expect(world.writes).toEqual([]);
});

// covers: S4, S5
test('an update of a connection that is taken away meanwhile says that it is not there', async () => {
  const world = new World();
  const id = (await integrationOf(world))?.id ?? '';
  during(world, () => true, () => world.call(endpoints.deleteIntegration, { params: { id } }));
  expect(await world.fail(endpoints.updateIntegration, { params: { id }, body: { api_access_token: 'qualytics_integration:integration' } })).toMatchObject({ code: 'not-found' });
});
