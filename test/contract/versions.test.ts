import * as z from 'zod/mini';
import { Capabilities } from '../../src/contract/capabilities.js';
import type { Endpoint } from '../../src/contract/endpoint.js';
import { endpoints } from '../../src/contract/endpoints.js';
import { Capabilities as StrictCapabilities } from '../../src/contract/strict/capabilities.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import { contractVersion } from '../../src/contract/version.js';
import { World } from '../backend/support/world.js';

const calls = Object.entries<Endpoint>(endpoints);

// covers: W
test('the documented calls need no capability, and every other one has one that the capabilities know', () => {
  expect(calls.flatMap(([name, { capability }]) => (capability === undefined ? [name] : [])).toSorted()).toEqual([
    'createIntegration',
    'createTicket',
    'deleteIntegration',
    'getFormSpecification',
    'getIntegration',
    'getTicket',
    'linkTicket',
    'listConnectorSpecifications',
    'listIntegrations',
    'listTicketLinks',
    'searchTickets',
    'unlinkTicket',
    'updateIntegration',
  ]);
  const known = Object.keys(Capabilities.shape);
  for (const [name, { capability }] of calls) expect(capability === undefined || known.includes(capability), name).toBe(true);
});

test('each call says since which version it is there, on both sides, and none is newer than the contract', () => {
  for (const [name, { since }] of calls) expect(Number(since), name).toBeLessThanOrEqual(Number(contractVersion));
  for (const [name, { since, capability }] of Object.entries(strictEndpoints)) expect(calls.find(([other]) => other === name)?.[1], name).toMatchObject({ since, ...(capability !== undefined && { capability }) });
});

test('a backend says which version it keeps', async () => {
  const world = new World();
  expect((await world.call(endpoints.getCapabilities)).contract).toBe(contractVersion);
  expect(z.parse(Capabilities, {}).contract).toBe('');
  const accepts = (contract: unknown): boolean => z.safeParse(StrictCapabilities, { contract }).success;
  expect(['1.0', '1.10', '12.3', undefined].map(accepts)).toEqual([true, true, true, true]);
  expect(['1', '0.9', '01.0', '1.0.0', 'v1.0', '1.', '', 1, null].map(accepts)).toEqual([false, false, false, false, false, false, false, false, false]);
});
