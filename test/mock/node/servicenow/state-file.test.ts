import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StateFile, type Sink } from '../../../../src/mock/node/servicenow/state-file.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-state-file-'));
  path = join(folder, 'state.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const fill = (...texts: string[]) => async (sink: Sink): Promise<void> => {
  for (const text of texts) await sink(text);
};
const broken = async (sink: Sink): Promise<void> => {
  await sink('half');
  throw new Error('no more');
};

describe('StateFile', () => {
  it('appends to what it has written', async () => {
    const file = new StateFile(path);
    expect([file.exists, await file.isWorn()]).toEqual([false, true]);
    await file.replace(fill('a', 'ä'));
    await file.append(fill('b'));
    expect([file.exists, await file.isWorn()]).toEqual([true, false]);
    expect(await readFile(path, 'utf8')).toBe('aäb');
  });

  it('is worn once what was appended outgrows what it began with', async () => {
    const file = new StateFile(path);
    await file.replace(fill('base'));
    await file.append(fill('x'.repeat(16_777_216)));
    expect(await file.isWorn()).toBe(false);
    await file.append(fill('12345'));
    expect(await file.isWorn()).toBe(true);
    await file.replace(fill('new'));
    expect(await file.isWorn()).toBe(false);
  });

  it('keeps the old file where a new one did not come to its end, and begins anew where an addition did not', async () => {
    const file = new StateFile(path);
    await file.replace(fill('old'));
    await expect(file.replace(broken)).rejects.toThrow('no more');
    expect([await readFile(path, 'utf8'), await file.isWorn()]).toEqual(['old', true]);
    await file.replace(fill('new'));
    await expect(file.append(broken)).rejects.toThrow('no more');
    expect(await file.isWorn()).toBe(true);
  });
});
