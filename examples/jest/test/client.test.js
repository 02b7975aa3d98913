import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createTicketingClient, TicketingError } from 'servicenow-ticketing';
import { createMockWorld } from 'servicenow-ticketing/mock';

const world = createMockWorld({ scenario: 'empty' });
let client;

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

it('says what ServiceNow refuses', async () => {
  world.servicenow.faults.inject('hibernating');

  const error = await client.createTicket(['42'], { title: 'Null values in orders' }).catch((reason) => reason);
  expect(TicketingError.is(error)).toBe(true);
  expect(error.code).toBe('provider-hibernating');
});
