import { setupServer } from 'msw/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTicketingClient } from '../../src/index.js';
import { createMockWorld, type MockWorld } from '../../src/mock/entry.js';
import { mockHandlers, type MockHandlerOptions } from '../../src/mock/msw-entry.js';

/** Lets the world answer until the test has finished. */
function serve(world: MockWorld, options?: MockHandlerOptions): void {
  const server = setupServer(...mockHandlers(world, options));
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
}

describe('mockHandlers', () => {
  it('lets a world answer the calls of a page that knows nothing of it', async () => {
    using world = createMockWorld({ scenario: 'empty' });
    serve(world);
    const client = createTicketingClient({ baseUrl: world.baseUrl, token: () => world.token, storage: null });
    const { ticket } = await client.createTicket(['42'], { title: 'Null values in orders' });
    expect(world.servicenow.store.query('incident', `number=${ticket.key}`)).toHaveLength(1);
  });

  it('takes what is under /api of the address that it is given, and nothing else', async () => {
    using world = createMockWorld();
    serve(world, { baseUrl: 'https://backend.example/' });
    const headers = { Authorization: `Bearer ${world.token}` };
    expect((await fetch('https://backend.example/api/integrations', { headers })).status).toBe(200);
    await expect(fetch('https://backend.example/src/api/api.ts')).rejects.toThrow();
    await expect(fetch('https://other.example/api/integrations', { headers })).rejects.toThrow();
    expect(world.requests).toEqual([{ method: 'GET', path: '/api/integrations', status: 200 }]);
  });

  it('ends the connection where a fault of the network does', async () => {
    using world = createMockWorld({ gateway: ['lost-request'] });
    serve(world);
    await expect(fetch(`${world.baseUrl}/api/integrations`)).rejects.toThrow(TypeError);
  });

  it('refuses an address that is none', () => {
    using world = createMockWorld();
    expect(() => mockHandlers(world, { baseUrl: '/api' })).toThrow(TypeError);
  });
});
