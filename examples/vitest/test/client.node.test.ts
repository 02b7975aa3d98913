import { createTicketingClient, TicketingError } from 'servicenow-ticketing';
import { createMockWorld } from 'servicenow-ticketing/mock';
import { afterEach, beforeEach, expect, it } from 'vitest';

const world = createMockWorld({ scenario: 'empty' });
let client = createTicketingClient(world.clientOptions);

beforeEach(() => {
  world.reset();
  client = createTicketingClient(world.clientOptions);
});
afterEach(() => client.destroy());

it('creates an incident, and links it', async () => {
  const { ticket } = await client.createTicket(['42'], { title: 'Null values in orders' });

  expect((await client.links('42').get()).items.map((link) => link.ticket.ticket_number)).toEqual([ticket.key]);
  expect(world.servicenow.store.query('incident', `number=${ticket.key}`)).toMatchObject([{ short_description: 'Null values in orders' }]);
});

it('finds out what became of a create whose answer was lost', async () => {
  world.gateway.inject('lost-answer', { method: 'POST', times: 1 });
  const error: unknown = await client.createTicket(['42'], { title: 'Null values in orders' }).catch((reason: unknown) => reason);
  expect(TicketingError.is(error) && error.outcomeUnknown).toBe(true);

  await client.openAttempts('42')[0]?.check();
  expect(world.servicenow.store.query('incident', 'short_description=Null values in orders')).toHaveLength(1);
});
