import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strictEndpoints } from '../../../src/contract/strict/endpoints.js';
import type { StrictEndpoint } from '../../../src/contract/strict/strict-endpoint.js';
import { withTables } from '../../../tools/contract-doc/tables.js';

const calls = Object.entries<StrictEndpoint>(strictEndpoints);
const callsThatMayAnswer = (code: string): string[] => calls.filter(([, { problems }]) => problems.some((one) => one === code)).map(([name]) => name);

/** The calls that ask the instance, whichever connection there is: what has no connection, or loses it, answers none of them. */
const asking = [
  'getTicketDefaults',
  'updateTicketDefaults',
  'getFormSpecification',
  'createTicket',
  'searchTickets',
  'getTicket',
  'previewLink',
  'linkTicket',
  'searchAssignmentGroups',
  'searchCallers',
];

describe('the reference of the contract', () => {
  it('is on its page as the code has it', () => {
    const page = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8');
    expect(withTables(page)).toBe(page);
  });

  it('says of just the calls with a key of the product’s in their path that what it names may be unknown', () => {
    expect(callsThatMayAnswer('not-found')).toEqual(calls.filter(([, { path }]) => /\{(id|anomaly_id|link_id)\}/.test(path)).map(([name]) => name));
  });

  it('says of just the calls that ask the instance that there may be no connection', () => {
    expect(callsThatMayAnswer('not-connected')).toEqual(asking);
  });

  // covers: S3, S11
  it('says of what asks the instance, and of what proves new credentials, that it may be unreachable or too slow', () => {
    const proving = ['createIntegration', 'updateIntegration', ...asking];
    expect(callsThatMayAnswer('provider-unreachable')).toEqual(proving);
    expect(callsThatMayAnswer('provider-timeout')).toEqual(proving);
    expect(callsThatMayAnswer('provider-credentials')).toEqual(['createIntegration', 'updateIntegration', 'testConnection', ...asking]);
  });
});
