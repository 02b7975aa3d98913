import { endpoints } from '../../src/contract/endpoints.js';
import { hostEndpoints } from '../../src/mock/product/endpoints.js';
import { origin } from './support/data.js';
import { World } from './support/world.js';

const secret = 'Zq9!tr:om-bone';
const basic = (user: string) => btoa(`${user}:${secret}`);

/** Drives every call that meets the credentials, in sickness and in health. */
async function exercise(world: World): Promise<void> {
  const body = { type: 'servicenow', api_url: origin, api_access_token: `qualytics_integration:${secret}` };
  await world.lines(endpoints.testNewConnection, { body });
  const { id } = await world.call(endpoints.createIntegration, { body });
  const { sys_id } = world.incident();
  await world.call(endpoints.linkTicket, { params: { anomaly_id: 42 }, body: { ticket_id: sys_id } });
  await world.call(endpoints.createTicket, { params: { anomaly_id: 42 }, body: { title: 'x' } });
  await world.call(hostEndpoints.addComment, { params: { anomaly_id: 42 }, body: { text: 'x' } });
  for (const fault of ['times-out', 'refuses-connection', 'hibernating', 'server-errors', 'account-locked'] as const) {
    world.serviceNow.faults.inject(fault);
    world.clock.advance(60_000);
    await world.send(endpoints.listTicketLinks, { params: { anomaly_id: 42 } });
    await world.send(endpoints.searchTickets, {});
    await world.send(endpoints.createTicket, { params: { anomaly_id: 42 }, body: { title: 'x' } });
    await world.send(endpoints.updateIntegration, { params: { id }, body: { api_access_token: `qualytics_integration:${secret}` } });
    await world.lines(endpoints.testConnection, { params: { id } });
    await world.work();
    world.serviceNow.faults.remove(fault);
  }
  await world.send(endpoints.createIntegration, { body: { ...body, api_url: `https://qualytics_integration:${secret}@acme.service-now.com` } });
  await world.send(endpoints.createIntegration, { body: { ...body, api_access_token: secret.replace(':', '') } });
  await world.call(endpoints.listIntegrations);
  await world.call(endpoints.getIntegration, { params: { id } });
}

// covers: S7, P5
test('the password is in no answer, no log entry and no address', async () => {
  const world = new World({ initial: { anomalies: (await import('./support/data.js')).seed.anomalies ?? [] }, settings: { timeout: 30 } });
  world.serviceNow.administration.setPassword('qualytics_integration', secret);
  await exercise(world);
  const outside = [...world.outside, JSON.stringify(world.log), ...world.sent.flatMap(({ url, body }) => [url.href, body])].join('\n');
  expect(world.outside.length).toBeGreaterThan(40);
  for (const trace of [secret, secret.replace(':', ''), encodeURIComponent(secret), basic('qualytics_integration'), 'Basic ']) {
    expect(outside).not.toContain(trace);
  }
  // The search would find it: ServiceNow itself did get the credentials.
  expect(world.sent.some(({ authorization }) => authorization === `Basic ${basic('qualytics_integration')}`)).toBe(true);
});
