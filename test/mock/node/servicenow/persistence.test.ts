import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServiceNowControl, type SavedState } from '../../../../src/mock/admin/index.js';
import { Persistence } from '../../../../src/mock/node/servicenow/persistence.js';
import { readState } from '../../../../src/mock/node/servicenow/read-state.js';
import { StateFile } from '../../../../src/mock/node/servicenow/state-file.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-persistence-'));
  path = join(folder, 'state.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

/** Lets something happen to an instance with some megabytes of records while the first of them are written. */
async function whileWriting(happen: (control: ServiceNowControl) => void): Promise<{ control: ServiceNowControl; state: SavedState }> {
  const control = new ServiceNowControl({ scenario: 'blank', incidents: 3_000 });
  const writing = new Persistence(control, new StateFile(path), { onError: () => expect.unreachable() }).flush();
  while (!statSync(`${path}.tmp`, { throwIfNoEntry: false })?.size) await new Promise(setImmediate);
  happen(control);
  await writing;
  const read = await readState(path);
  if (!read) throw new Error('Nothing was written.');
  return { control, state: read.state };
}

/** Records by their sys_id, without what is empty. */
const recordsOf = ({ records }: Pick<SavedState, 'records'>): Map<string, Record<string, string>> =>
  new Map(records.map(({ values }) => [values['sys_id'] ?? '', Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))]));

describe('Persistence', () => {
  it('writes an instance as it is at the end, whatever changes while it is written', async () => {
    const { control, state } = await whileWriting(({ store, instance }) => {
      const incidents = store.query('incident');
      for (const { sys_id } of incidents.slice(0, 100)) store.delete('incident', sys_id);
      for (const { sys_id } of incidents.slice(-100)) store.update('incident', sys_id, { short_description: 'Changed meanwhile' });
      store.insert('incident', { short_description: 'New meanwhile', work_notes: 'Noted' });
      instance.administration.setPassword('admin', 'changed');
    });
    expect(recordsOf(state)).toEqual(recordsOf(control.capture()));
    expect(state.numbers).toEqual(control.capture().numbers);
    expect(state.passwordHashes.size).toBe(2);
  });

  it('writes the instance that takes the place of the one it was writing', async () => {
    const { control, state } = await whileWriting((steered) => steered.reset({ incidents: 7, seed: 2 }));
    expect(state.stage).toEqual({ scenario: 'blank', seed: 2, incidents: 7 });
    expect(recordsOf(state)).toEqual(recordsOf(control.capture()));
  });

  it('does not keep what a fault changed while it was written', async () => {
    const { state } = await whileWriting(({ faults }) => {
      faults.inject('account-locked');
      faults.inject('itil-missing');
    });
    expect(state.records.filter(({ values }) => values['locked_out'] === 'true')).toEqual([]);
    expect(state.records.filter(({ table }) => table === 'sys_user_has_role')).toHaveLength(2);
  });
});
