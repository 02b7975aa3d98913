import * as z from 'zod/mini';
import { Capabilities } from '../../src/contract/capabilities.js';

// covers: S8
test('of the ways to sign in and the tables that a backend names, those that are texts count', () => {
  expect(z.parse(Capabilities, { auth: ['oauth2', 7, null], tables: ['problem', {}] })).toMatchObject({ auth: ['oauth2'], tables: ['problem'] });
});
