// Answers that are not whole, and writes that come late
import { manualScheduler } from '../../../../src/common/scheduler.js';
import { basic, createWorld, list, origin, send, serviceAccount, type World } from '../client.js';
import { post, table, worldIn } from './faulty-world.js';

const withIncidents = (world: World, count: number): World => {
  for (let index = 0; index < count; index += 1) world.snow.store.insert('incident', {});
  return world;
};

interface Partial {
  result: unknown;
  error: { message: string };
  status: string;
}

const read = async (world: World, path: string): Promise<Partial> => {
  const response = await send(world.snow, path);
  expect(response.status).toBe(200);
  return (await response.json()) as Partial;
};

describe('partial-result', () => {
  // spec: 1.4-partial
  it('gives half of the rows with 200, and an error behind them', async () => {
    const body = await read(withIncidents(worldIn('partial-result'), 5), table);
    expect(body.result).toHaveLength(2);
    expect(body).toMatchObject({ error: { message: 'Transaction cancelled: maximum execution time exceeded' }, status: 'failure' });
    expect(Object.keys(body)).toEqual(['result', 'error', 'status']);
  });

  it('leaves nothing of a list of one, and a record with its error', async () => {
    const world = withIncidents(worldIn('partial-result'), 1);
    expect((await read(world, table)).result).toEqual([]);
    const [incident] = world.snow.store.query('incident', '');
    expect(await read(world, `${table}/${incident?.sys_id ?? ''}`)).toMatchObject({ result: { sys_id: incident?.sys_id }, status: 'failure' });
  });

  it('leaves a refusal and a page as they are', async () => {
    const world = worldIn('partial-result');
    expect((await send(world.snow, '/api/now/table/nonsense')).status).toBe(400);
    expect(await (await send(world.snow, '/incident_list.do')).text()).toContain('<html');
  });
});

describe('commits-late', () => {
  const late = (options = {}) => {
    const scheduler = manualScheduler();
    const world = createWorld({ scheduler });
    world.snow.faults.inject('commits-late', options);
    return { world, scheduler };
  };

  it('answers as a gateway at once, and does the write later', async () => {
    const { world, scheduler } = late({ status: 504, latency: 25_000 });
    const response = await post(world);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([504, 'text/html;charset=UTF-8']);
    expect(scheduler.delays).toEqual([25_000]);
    expect(await list(world.snow, '/table/incident')).toEqual([]);
    await scheduler.run();
    expect(await list(world.snow, '/table/incident')).toHaveLength(1);
  });

  it('does the write although the client has given up', async () => {
    const { world, scheduler } = late();
    const controller = new AbortController();
    const answer = world.snow.fetch(`${origin}${table}`, {
      method: 'POST',
      headers: { Authorization: basic(serviceAccount), 'Content-Type': 'application/json' },
      body: '{}',
      signal: controller.signal,
    });
    const outcome = answer.catch((error: Error) => error.name);
    await vi.waitFor(() => expect(scheduler.delays).toEqual([20_000]));
    controller.abort();
    expect(await outcome).toBe('AbortError');
    await scheduler.run();
    expect(world.snow.store.count('incident')).toBe(1);
  });
});

describe('stalls', () => {
  it('sends half of the body, and nothing more until the client ends it', async () => {
    const world = worldIn('stalls');
    const controller = new AbortController();
    const response = await world.snow.fetch(`${origin}/api/now/table/sys_user`, { headers: { Authorization: basic(serviceAccount) }, signal: controller.signal });
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"result"/);
    const rest = reader?.read().then(
      () => 'sent',
      (error: Error) => error.name,
    );
    controller.abort();
    expect(await rest).toBe('AbortError');
  });
});
