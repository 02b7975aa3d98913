import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createMockWorld } from 'servicenow-ticketing/mock';

// An application's own calls of the same backend, by the global fetch.
const world = createMockWorld({ baseUrl: 'https://app.example.com' });
const readTickets = async (anomalyId) => {
  const response = await fetch(`https://app.example.com/api/anomalies/${anomalyId}/ticket-links`, { headers: { Authorization: `Bearer ${world.token}` } });
  return response.json();
};

beforeAll(() => void jest.spyOn(globalThis, 'fetch').mockImplementation(world.fetch));
afterAll(() => jest.restoreAllMocks());

it('answers the global fetch', async () => {
  const { items } = await readTickets('42');

  expect(items.map(({ ticket }) => ticket.ticket_number)).toEqual([expect.stringMatching(/^INC\d{7}$/), expect.stringMatching(/^INC\d{7}$/)]);
  expect(world.requests).toEqual([{ method: 'GET', path: '/api/anomalies/42/ticket-links', status: 200 }]);
});
