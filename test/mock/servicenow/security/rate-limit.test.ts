// servicenow-api.md 1.4: which rate rule covers a request
import { admin, createWorld, origin, send, serviceAccount, type World } from '../client.js';

const table = '/api/now/table/incident';

/** The limit that an answer names, and how many requests are answered before one is refused. */
async function limitOf({ snow }: World, as: string): Promise<readonly [limit: string | null, answered: number]> {
  const first = await send(snow, table, { as });
  let answered = first.status === 200 ? 1 : 0;
  while (answered < 20 && (await send(snow, table, { as })).status === 200) answered += 1;
  return [first.headers.get('X-RateLimit-Limit'), answered];
}

const ruleOf = async ({ snow }: World, as: string): Promise<string | null> => (await send(snow, table, { as })).headers.get('X-RateLimit-Rule');

describe('The rate rule', () => {
  const settings = { requestsPerHour: 2, requestsPerHourOfRole: { itil: 4, rest_service: 3, admin: 6 }, requestsPerHourOfUser: { admin: 5 } };

  // spec: 1.4-429-precedence
  it('of a user goes before those of roles, that of a role before the one for everyone', async () => {
    const world = createWorld({ settings });
    world.snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    expect(await limitOf(world, admin)).toEqual(['5', 5]);
    expect(await limitOf(world, serviceAccount)).toEqual(['4', 4]);
    expect(await limitOf(world, 'guest:guest')).toEqual(['2', 2]);
  });

  // spec: 1.4-429-precedence
  it('of several roles is the lowest', async () => {
    const world = createWorld({ settings });
    world.snow.administration.grantRole('qualytics_integration', 'rest_service');
    expect(await limitOf(world, serviceAccount)).toEqual(['3', 3]);
  });

  it('covers a user however the user’s name is written', async () => {
    const world = createWorld({ settings: { requestsPerHourOfUser: { Admin: 1 } } });
    expect(await limitOf(world, 'ADMIN:admin')).toEqual(['1', 1]);
  });

  it('covers nobody who has none', async () => {
    const world = createWorld({ settings: { requestsPerHourOfRole: { itil: 1 } } });
    expect(await limitOf(world, admin)).toEqual([null, 20]);
    expect(await limitOf(world, serviceAccount)).toEqual(['1', 1]);
  });

  // spec: 1.4-429-headers
  it('is named by a sys_id of its own, which stays', async () => {
    const world = createWorld({ settings });
    const [user, role] = [await ruleOf(world, admin), await ruleOf(world, serviceAccount)];
    expect([user, role]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(user).not.toBe(role);
    expect(await ruleOf(createWorld({ settings }), admin)).toBe(user);
  });

  it('counts anew when another one covers the user', async () => {
    const world = createWorld({ settings: { requestsPerHour: 1 } });
    expect(await limitOf(world, admin)).toEqual(['1', 1]);
    world.snow.settings.requestsPerHourOfUser = { admin: 2 };
    expect(await limitOf(world, admin)).toEqual(['2', 2]);
  });

  it('covers each API with the same count', async () => {
    const world = createWorld({ settings: { requestsPerHourOfUser: { admin: 1 } } });
    expect((await send(world.snow, '/api/now/stats/incident?sysparm_count=true')).status).toBe(200);
    expect((await world.snow.fetch(`${origin}${table}`, { headers: { 'x-sn-apikey': 'mock-api-key' } })).status).toBe(200);
    expect((await send(world.snow, table)).status).toBe(429);
  });
});
