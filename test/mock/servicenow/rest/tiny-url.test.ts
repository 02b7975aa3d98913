// servicenow-api.md 4.8: tiny URLs
import { createWorld, list, send, type World } from '../client.js';

async function shorten({ snow }: World, url: string): Promise<string> {
  const response = await send(snow, '/api/now/tinyurl', { method: 'POST', body: { url } });
  expect(response.status).toBe(200);
  return ((await response.json()) as { result: string }).result;
}

describe('A tiny URL', () => {
  // spec: 2.1-tiny, 4.8-tiny
  it('stands for the parameters of a longer one', async () => {
    const world = createWorld();
    for (const number of ['INC1', 'INC2', 'INC3']) world.snow.store.insert('incident', { number });
    const query = `numberININC1,INC3,${'x'.repeat(3000)}`;
    const tiny = await shorten(world, `incident_list.do?sysparm_query=${query}&sysparm_fields=number`);
    expect(tiny).toMatch(/^incident_list\.do\?sysparm_tiny=[0-9a-f]{32}$/);
    const found = await list(world.snow, `/table/incident?${tiny.split('?')[1]}`);
    expect(found).toEqual([{ number: 'INC1' }, { number: 'INC3' }]);
  });

  it('stands beside parameters of the request, which win', async () => {
    const world = createWorld();
    for (const number of ['INC1', 'INC2']) world.snow.store.insert('incident', { number });
    const tiny = await shorten(world, 'incident_list.do?sysparm_limit=2&sysparm_fields=number');
    expect(await list(world.snow, `/table/incident?${tiny.split('?')[1]}&sysparm_limit=1`)).toEqual([{ number: 'INC1' }]);
  });

  it('is ignored when nobody made it', async () => {
    const { snow } = createWorld();
    snow.store.insert('incident');
    expect(await list(snow, `/table/incident?sysparm_tiny=${'a'.repeat(32)}`)).toHaveLength(1);
  });

  it('is forgotten once a thousand others were made since, and not before', async () => {
    const world = createWorld();
    for (const number of ['INC1', 'INC2']) world.snow.store.insert('incident', { number });
    const [older = '', tiny = ''] = [await shorten(world, 'a.do?sysparm_limit=1'), await shorten(world, 'a.do?sysparm_limit=1')];
    for (let count = 0; count < 999; count += 1) await shorten(world, `a.do?${count}`);
    const found = async (address: string) => (await list(world.snow, `/table/incident?${address.split('?')[1]}`)).length;
    expect([await found(older), await found(tiny)]).toEqual([2, 1]);
  });

  it('holds no more than the address of a request may', async () => {
    const { snow } = createWorld();
    const body = { url: `incident_list.do?sysparm_query=${'a=b^'.repeat(20_000)}` };
    const response = await send(snow, '/api/now/tinyurl', { method: 'POST', body });
    expect([response.status, await response.json()]).toMatchObject([414, { status: 'failure' }]);
  });

  it('is made of a url, by POST', async () => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/tinyurl', { method: 'POST', body: {} })).status).toBe(400);
    expect((await send(snow, '/api/now/tinyurl')).status).toBe(405);
    expect((await send(snow, '/api/now/tinyurl', { method: 'POST', body: { url: 'x' }, as: null })).status).toBe(401);
  });
});
