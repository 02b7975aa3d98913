import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConformance } from '../../src/conformance/index.js';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { patient } from '../mock/node/process.js';
import { startSmallest, type SmallestBackend } from './support/smallest.js';

const backends = [
  { language: 'Python', command: 'python3', file: 'examples/backend/backend.py' },
  { language: 'Node', command: process.execPath, file: 'examples/backend/backend.js' },
] as const;

const [token, account] = ['smallest-token', { user: 'qualytics_integration', password: 'integration' }];
const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

let snow: RunningMockServiceNow;
let backend: SmallestBackend | undefined;

beforeEach(async () => {
  snow = await startMockServiceNow({ port: 0 });
});
afterEach(async () => {
  backend?.stop();
  await snow.stop();
});

describe.each(backends)('the smallest backend in $language', ({ command, file }) => {
  it('is shorter than 80 lines', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThan(80);
  });

  it.skipIf(!isThere(command))('keeps every rule that is for the documented calls', patient, async () => {
    backend = await startSmallest({ command, file, token });
    await backend.connect(snow.url, `${account.user}:${account.password}`);
    const { results, leftLinked } = await checkConformance({
      baseUrl: backend.url,
      tokens: { everyone: token },
      anomaly: '42',
      fetch,
      servicenow: { url: snow.url, fetch },
      connection: { url: snow.url, ...account },
    });
    expect(results.filter(({ outcome }) => outcome === 'failed').map(({ id, findings }) => [id, findings])).toEqual([]);
    const unchecked = results.filter(({ outcome }) => outcome === 'not checked').map(({ id }) => id);
    // What it announces no capability for, what wants a second user, and what no kit can check.
    expect(unchecked).toEqual(['1.10', '3.5', '4.4', '5.1', '5.2', '5.3', '5.4', '6.4', '7.2', '7.3', '8.5', '9.1', '9.2', '9.3', '9.4']);
    expect(leftLinked).toEqual([]);
  });
});
