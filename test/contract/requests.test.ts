import * as z from 'zod/mini';
import { Capabilities } from '../../src/contract/capabilities.js';
import { TicketCreate } from '../../src/contract/create-ticket.js';

// covers: W
test('a new ticket is texts by name with a title; without one it says that the title is missing', () => {
  expect(z.parse(TicketCreate, { title: 'Late', u_source: 'x' })).toEqual({ title: 'Late', u_source: 'x' });
  const { success, error } = z.safeParse(TicketCreate, { description: 'x' });
  expect(success).toBe(false);
  expect(error?.issues).toMatchObject([{ code: 'invalid_type', expected: 'text', path: ['title'] }]);
});

// covers: S8
test('of the ways to sign in and the tables that a backend names, those that are texts count', () => {
  expect(z.parse(Capabilities, { auth: ['oauth2', 7, null], tables: ['problem', {}] })).toMatchObject({ auth: ['oauth2'], tables: ['problem'] });
});
