import { describe, expect, it } from 'vitest';
import { getCapabilities } from '../../../src/contract/capabilities.js';
import { createTicket, getFormSpecification } from '../../../src/contract/create-ticket.js';
import { createIntegration, listIntegrations } from '../../../src/contract/integrations.js';
import { linkTicket, searchTickets } from '../../../src/contract/link-ticket.js';
import { unlinkTicket, listTicketLinks } from '../../../src/contract/ticket-links.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { createRandom } from '../../../src/common/random.js';
import { manualScheduler } from '../../../src/common/scheduler.js';
import { withFaults } from '../../../src/mock/scenarios/backend-faults.js';
import { incidentId } from '../../../src/mock/scenarios/data/seed/incident-records.js';
import { stillWorld } from './world-api.js';

const params = { anomaly_id: '42' };
const outage = { code: 'unavailable', status: 503 };
const answered = (): Promise<Response> => Promise.resolve(new Response('answered'));
const request = (init: RequestInit = {}): Request => new Request('http://backend.test/api/anything', init);

describe('withFaults', () => {
  it('answers the ticketing reads, the search and the writes of "failing" with a 503 for a person', async () => {
    const { api } = stillWorld('failing');
    const credentials = { type: 'servicenow' as const, api_url: 'https://acme.service-now.com', api_access_token: 'admin:admin' };
    const calls = [
      () => api.call(listTicketLinks, { params }),
      () => api.call(listIntegrations, {}),
      () => api.call(searchTickets, { query: { query: 'INC' } }),
      () => api.call(createTicket, { params, body: { title: 'Row count dropped' } }),
      () => api.call(linkTicket, { params, body: { ticket_id: incidentId('INC0010040') } }),
      () => api.call(unlinkTicket, { params: { ...params, link_id: '1' } }),
      () => api.call(createIntegration, { body: credentials }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ ...outage, message: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('lets what the page needs to stand through in "failing"', async () => {
    const { api } = stillWorld('failing');
    expect((await api.call(getCapabilities, {})).active_integration).toBe('servicenow');
    expect((await api.call(getFormSpecification, {})).map(({ field }) => field)).toContain('category');
    expect((await api.call(hostEndpoints.getAnomaly, { params })).id).toBe(42);
  });

  it('changes nothing in a write that "failing" refuses', async () => {
    const { api, world } = stillWorld('failing');
    await expect(api.call(createTicket, { params, body: { title: 'Row count dropped' } })).rejects.toMatchObject(outage);
    expect(world.servicenow.store.query('incident', 'short_description=Row count dropped')).toEqual([]);
  });

  it('holds an answer of "slow" back for one and a half to three seconds, the same in every run', async () => {
    const delays = [];
    for (let run = 0; run < 2; run += 1) {
      const { api, scheduler } = stillWorld('slow');
      const answer = api.call(getCapabilities, {});
      await expect.poll(() => scheduler.delays.length).toBe(1);
      delays.push(scheduler.delays[0]);
      await scheduler.run();
      expect((await answer).active_integration).toBe('servicenow');
    }
    expect(delays[0]).toBe(delays[1]);
    expect(delays[0]).toBeGreaterThanOrEqual(1500);
    expect(delays[0]).toBeLessThanOrEqual(3000);
  });

  it('gives up a delayed answer when the caller does', async () => {
    const scheduler = manualScheduler();
    const handle = withFaults([{ matches: () => true, delay: [10, 20] }], answered, { scheduler, random: createRandom() });
    const caller = new AbortController();
    const answer = handle(request({ signal: caller.signal }));
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(scheduler.delays).toEqual([]);
  });

  it('goes by the first rule that matches', async () => {
    const rules = [
      { matches: ({ method }: Request) => method === 'POST', unavailable: 'No writes.' },
      { matches: () => true, unavailable: 'Nothing at all.' },
    ];
    const handle = withFaults(rules, answered, { scheduler: manualScheduler(), random: createRandom() });
    expect(await (await handle(request({ method: 'POST' }))).json()).toMatchObject({ detail: 'No writes.', code: 'unavailable' });
    expect(await (await handle(request())).json()).toMatchObject({ detail: 'Nothing at all.' });
  });
});
