import { setupServer } from 'msw/node'; // in a browser: setupWorker of 'msw/browser'
import { createTicketingClient } from 'servicenow-ticketing';
import { createMockWorld } from 'servicenow-ticketing/mock';
import { mockHandlers } from 'servicenow-ticketing/mock/msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

const world = createMockWorld();
const server = setupServer(...mockHandlers(world, { baseUrl: 'https://app.example.com' }));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => world.reset());
afterAll(() => server.close());

it('answers a page that knows nothing of the mock', async () => {
  const client = createTicketingClient({ baseUrl: 'https://app.example.com', token: () => world.token, storage: null });

  expect((await client.links('42').get()).items).toHaveLength(2);
});
