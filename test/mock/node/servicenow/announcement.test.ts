import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../../../src/mock/node/servicenow/announcement.js';
import { start, stopAll } from './running.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-announcement-'));
});

afterEach(async () => {
  await stopAll();
  await rm(folder, { recursive: true });
});

describe('announcement', () => {
  it('names after a restore the users that there are, with the passwords that were saved', async () => {
    const first = await start({ state: folder });
    expect(JSON.parse(announcement(first, { json: true, quiet: false }))).toMatchObject({ users: [{ userName: 'admin', password: 'admin' }, { password: 'integration' }] });
    first.control.administration.setPassword('admin', 'changed');
    await stopAll();
    const second = await start({ state: folder });
    const told = announcement(second, { json: true, quiet: false });
    expect(JSON.parse(told)).toMatchObject({ isRestored: true, users: [{ userName: 'admin' }, { userName: 'qualytics_integration' }], passwords: 'as saved' });
    expect(told).not.toMatch(/"password"|changed/);
    second.control.store.delete('sys_user', second.control.store.query('sys_user', 'user_name=qualytics_integration')[0]?.sys_id ?? '');
    expect(announcement(second, { json: false, quiet: false })).toMatch(/^Users +admin, with the passwords of the folder$/m);
  });
});
