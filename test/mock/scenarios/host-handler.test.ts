import { describe, expect, it } from 'vitest';
import { faultPath, gatewayPath, resetPath, scenarioHeader, worldPath } from '../../../src/mock/scenarios/control.js';
import { hostHandler } from '../../../src/mock/scenarios/host-handler.js';
import { InPageWorlds } from '../../../src/mock/scenarios/in-page-worlds.js';

const instance = 'https://acme.service-now.com';

function inPage() {
  const worlds = new InPageWorlds({ servicenowOrigin: instance, appUrl: () => 'https://page.test' });
  const handle = hostHandler(worlds, 'default');
  const call = (path: string, { scenario, ...init }: RequestInit & { scenario?: string } = {}): Promise<Response> =>
    handle(
      new Request(`https://page.test${path}`, {
        ...init,
        headers: { Authorization: 'Bearer mock-admin-editor', ...(scenario && { [scenarioHeader]: scenario }) },
      }),
    );
  const total = async (scenario: string): Promise<number> => {
    const { total } = (await (await call('/api/anomalies/42/ticket-links', { scenario })).json()) as { total: number };
    return total;
  };
  const unlinkOne = async (scenario: string): Promise<void> => {
    const page = (await (await call('/api/anomalies/42/ticket-links', { scenario })).json()) as { items: { id: string }[] };
    await call(`/api/anomalies/42/ticket-links/${page.items[0]?.id ?? ''}`, { method: 'DELETE', scenario });
  };
  return { worlds, call, total, unlinkOne };
}

describe('hostHandler', () => {
  it('chooses the world by the header', async () => {
    const { total } = inPage();
    expect([await total('default'), await total('empty'), await total('many')]).toEqual([2, 0, 1000]);
  });

  it('tells where the ServiceNow of a world is', async () => {
    const { call } = inPage();
    expect(await (await call(worldPath, { scenario: 'jira' })).json()).toEqual({ scenario: 'jira', servicenowUrl: instance, faults: [], gateway: [] });
    expect(await (await call(worldPath, { scenario: 'maintenance' })).json()).toEqual({ scenario: 'maintenance', servicenowUrl: instance, faults: ['maintenance'], gateway: [] });
    expect(await (await call(worldPath)).json()).toMatchObject({ scenario: 'default' });
  });

  it('injects a fault into the instance of one world, and removes it again', async () => {
    const { call } = inPage();
    const put = async (fault: unknown) => (await call(faultPath, { method: 'PUT', body: JSON.stringify({ fault }), scenario: 'hidden-lists' })).json() as Promise<unknown>;
    expect(await put('maintenance')).toMatchObject({ faults: ['maintenance'] });
    expect(await (await call(worldPath)).json()).toMatchObject({ faults: [] });
    expect(await put(null)).toMatchObject({ faults: [] });
    expect(await put('grumpy')).toMatchObject({ status: 400 });
  });

  it('puts a fault between page and backend of one world, and opens the way again', async () => {
    const { call, total } = inPage();
    const put = async (fault: unknown) => (await call(gatewayPath, { method: 'PUT', body: JSON.stringify({ fault }), scenario: 'empty' })).json() as Promise<unknown>;
    expect(await put('firewall')).toMatchObject({ gateway: ['firewall'] });
    expect((await call('/api/anomalies/42/ticket-links', { scenario: 'empty' })).status).toBe(403);
    expect(await total('default')).toBe(2);
    expect(await put(null)).toMatchObject({ gateway: [] });
    expect(await total('empty')).toBe(0);
    expect(await put('grumpy')).toMatchObject({ status: 400 });
  });

  it('resets one world and leaves the others', async () => {
    const { call, total, unlinkOne } = inPage();
    await unlinkOne('default');
    await unlinkOne('next-release');
    expect([await total('default'), await total('next-release')]).toEqual([1, 1]);
    expect((await call(resetPath, { method: 'POST' })).status).toBe(200);
    expect([await total('default'), await total('next-release')]).toEqual([2, 1]);
  });

  it('refuses a scenario that does not exist', async () => {
    const { call } = inPage();
    expect((await call('/api/anomalies', { scenario: 'sunny' })).status).toBe(400);
  });

  it('does not reset by a GET', async () => {
    const { call, total, unlinkOne } = inPage();
    await unlinkOne('default');
    await call(resetPath);
    expect(await total('default')).toBe(1);
  });
});
