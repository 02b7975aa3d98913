import type { LookupAddress } from 'node:dns';
import { endpoints } from '../../../src/contract/endpoints.js';
import { createInstanceFetch } from '../../../src/backend/node/instance-fetch.js';
import { barredText } from '../../../src/backend/reach/reach.js';
import { closedPort, listen } from '../node/servers.js';
import { World } from '../support/world.js';

const origin = (port: number): string => `https://acme.example:${port}`;
const given = { type: 'servicenow', api_access_token: 'qualytics_integration:integration' };

/** A backend whose name for an instance leads to `address`. */
function worldAt(address: string, initial?: ConstructorParameters<typeof World>[0]): World {
  const world = new World(initial);
  const found: LookupAddress[] = [{ address, family: 4 }];
  const reaching = createInstanceFetch({ resolve: () => Promise.resolve(found) });
  onTestFinished(() => reaching.close());
  vi.spyOn(world.serviceNow, 'fetch').mockImplementation(reaching.fetch);
  return world;
}

const inWords = { status: 'failed', code: 'invalid-request', detail: barredText };

// covers: S11, P1
test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254'])('a test of a name that leads to %s fails at its address, in the same words whether anything listens there', async (address) => {
  const { port, asked } = await listen();
  const outcomes = [port, await closedPort()].map(async (port) => {
    const world = worldAt(address, { initial: {} });
    return world.lines(endpoints.testNewConnection, { body: { api_url: origin(port), ...given } });
  });
  const [open = [], closed = []] = await Promise.all(outcomes);
  const told = (checks: typeof open) => checks.map(({ check, status, code, detail, provider_message }) => ({ check, status, code, detail, provider_message }));
  expect(told(open)).toEqual(told(closed));
  expect(open[0]).toMatchObject({ check: 'address', ...inWords });
  expect(open.slice(1).every(({ status }) => status === 'skipped')).toBe(true);
  expect(JSON.stringify(open)).not.toContain(address);
  expect(asked).toEqual([]);
});

// covers: S3, S11
test('a name that leads into a private network is refused on connect at its field, and nothing is stored', async () => {
  const world = worldAt('192.168.1.20', { initial: {} });
  const problem = await world.fail(endpoints.createIntegration, { body: { api_url: 'https://acme.example', ...given } });
  expect(problem).toMatchObject({ status: 400, code: 'provider-unreachable', detail: barredText, errors: [{ field: 'api_url', detail: barredText }] });
  expect((await world.call(endpoints.listIntegrations)).total).toBe(0);
});

// covers: S11
test('a connection whose name leads elsewhere by now fails, and says why', async () => {
  const world = worldAt('127.0.0.1');
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  const checks = await world.lines(endpoints.testConnection, { params: { id: integration?.id ?? '' } });
  expect(checks[0]).toMatchObject({ check: 'address', ...inWords });
  expect((await world.call(endpoints.listIntegrations)).items[0]?.health).toMatchObject({ status: 'failing', code: 'provider-unreachable', detail: barredText });
});

// covers: S2, S11
test('an address of this computer or of a private network is refused before anything is asked', async () => {
  const world = new World({ initial: {} });
  for (const api_url of ['http://127.0.0.1:8182', 'https://localhost', 'https://10.0.0.1', 'https://169.254.169.254']) {
    const problems = [await world.fail(endpoints.testNewConnection, { body: { api_url, ...given } }), await world.fail(endpoints.createIntegration, { body: { api_url, ...given } })];
    for (const problem of problems) expect(problem).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ field: 'api_url', detail: barredText }] });
  }
  expect(world.sent).toEqual([]);
});
