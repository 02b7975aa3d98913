import { createTicketingClient, type TicketingCreatedEvent } from 'servicenow-ticketing';
import 'servicenow-ticketing/define';
import { createMockWorld } from 'servicenow-ticketing/mock';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';

const world = createMockWorld({ scenario: 'empty' });

beforeEach(() => {
  world.reset();
  const element = document.createElement('linked-tickets');
  element.client = createTicketingClient(world.clientOptions);
  element.anomalyId = '42';
  document.body.append(element);
});
afterEach(() => document.body.replaceChildren());

it('creates a ticket, shows it, and tells the page', async () => {
  const heard: string[] = [];
  document.body.addEventListener('ticketing-created', (event: TicketingCreatedEvent) => heard.push(event.ticket.key), { once: true });

  await page.getByRole('button', { name: 'Create ticket' }).click();
  await page.getByLabelText('Short Description', { exact: true }).fill('Null values in orders');
  await page.getByRole('button', { name: 'Create', exact: true }).click();

  await expect.element(page.getByRole('listitem').filter({ hasText: 'Null values in orders' })).toBeVisible();
  const [incident] = world.servicenow.store.query('incident', 'short_description=Null values in orders');
  expect(heard).toEqual([incident?.['number']]);
  expect(world.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/tickets'))).toHaveLength(1);
});
