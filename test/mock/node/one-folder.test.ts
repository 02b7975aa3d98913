import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMock } from '../../../src/mock/node/index.js';
import { startMockServiceNow } from '../../../src/mock/node/servicenow/index.js';

let state: string;

beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'mock-folder-'));
});

afterEach(() => rm(state, { recursive: true }));

describe('a folder for the state of both mocks', () => {
  it('is one’s alone while the other one has it, and nothing is left of whoever is refused', async () => {
    const instance = await startMockServiceNow({ scenario: 'blank', state });
    await expect(startMock({ state })).rejects.toThrow(/servicenow\.state is in use by another mock-servicenow \(process \d+\); stop it or name another folder\./);
    expect((await readdir(state)).filter((name) => name.endsWith('.lock'))).toEqual(['servicenow.state.lock']);
    await instance.stop();

    const mock = await startMock({ state });
    await expect(startMockServiceNow({ state })).rejects.toThrow(/servicenow\.state is in use by another mock-servicenow \(process \d+\); stop it or name another folder\./);
    await mock.stop();
    expect((await readdir(state)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('has the instance’s state in the same form for both', async () => {
    const instance = await startMockServiceNow({ scenario: 'blank', state });
    instance.control.store.insert('incident', { short_description: 'Row count fell' });
    await instance.stop();
    const mock = await startMock({ state });
    await mock.stop();
    await using again = await startMockServiceNow({ state });
    expect(again.isRestored).toBe(true);
    expect(again.control.store.query('incident').map(({ short_description }) => short_description)).toContain('Row count fell');
  });
});
