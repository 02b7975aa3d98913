// The instance as a whole
import { createServiceNow } from '../../../../src/mock/servicenow/index.js';
import { basic, createWorld, origin, send } from '../client.js';

describe('An instance', () => {
  it('answers a Request and a fetch alike', async () => {
    const { snow } = createWorld();
    const headers = { Authorization: basic('admin:admin') };
    const url = `${origin}/api/now/table/incident`;
    const direct = await snow.handle(new Request(url, { headers }));
    expect(await direct.json()).toEqual(await (await snow.fetch(url, { headers })).json());
  });

  it('does nothing for a fetch that was aborted before it began', async () => {
    const { snow } = createWorld();
    const aborted = snow.fetch(`${origin}/api/now/table/incident`, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('starts with its default settings, which a test may change while it runs', async () => {
    const snow = createServiceNow({ settings: { unauthenticatedText: 'older' } });
    expect(snow.settings).toMatchObject({
      invalidQuery: 'ignore',
      choice: 'store',
      reference: 'resolve',
      closeDataPolicy: true,
      closedReadOnly: false,
      prevLinkQuirk: false,
    });
    const text = async () => (await send(snow, '/api/now/table/incident', { as: null })).text();
    expect(await text()).toContain('User Not Authenticated');
    snow.settings.unauthenticatedText = 'current';
    expect(await text()).toContain('User is not authenticated');
  });

  it('holds its two users and no incident', () => {
    const { store } = createWorld().snow;
    expect(store.query('sys_user').map(({ user_name, sys_id }) => [user_name, sys_id])).toEqual([
      ['admin', '6816f79cc0a8016401c5a33be04be441'],
      ['qualytics_integration', '7a1d3c5e9f0b42868c2e4d6f8a0b1c3d'],
    ]);
    expect(store.count('task')).toBe(0);
  });

  it('composes the name of a user who is created over REST', async () => {
    const { snow } = createWorld();
    const body = { user_name: 'beth', first_name: 'Beth', last_name: 'Anglin' };
    await send(snow, '/api/now/table/sys_user', { method: 'POST', body });
    expect(snow.store.query('sys_user', 'user_name=beth')).toMatchObject([{ name: 'Beth Anglin' }]);
  });
});
