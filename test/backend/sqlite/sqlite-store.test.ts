import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MemoryVault } from '../../../src/backend/index.js';
import { newNote } from '../../../src/backend/notes/note-record.js';
import { loadSqlite, SqliteStore } from '../../../src/backend/sqlite/index.js';
import { integration, keepsToTheStoreContract, link } from '../support/store-contract.js';
import { temporaryFile, withSqlite } from '../support/sqlite.js';

const stores: SqliteStore[] = [];
const open = (path = temporaryFile(), onUnreadable?: (table: string, id: string) => void): SqliteStore => {
  const store = new SqliteStore(path, onUnreadable && { onUnreadable });
  stores.push(store);
  return store;
};

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

/** All that lies beside a store's file, and in it. */
const bytesBeside = (path: string): string =>
  readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name), 'latin1')).join('\n');

withSqlite('SqliteStore', () => {
  keepsToTheStoreContract(() => open());

  // covers: Y6, W
  test('what was kept is there for the next process, in its order, and ids go on', async () => {
    const path = temporaryFile();
    const before = open(path);
    const ids = await before.unit(async ({ links, newId }) => {
      await links.put(link('b'));
      await links.put(link('a'));
      return [await newId(), await newId()];
    });
    await before.close();
    const after = open(path);
    expect((await after.unit(({ links }) => links.find('anomalyId', 42))).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ids).not.toContain(await after.unit(({ newId }) => newId()));
  });

  test('stores over one file wait for each other, and none sees half of a unit', async () => {
    const path = temporaryFile();
    const shared = [open(path), open(path)];
    const add = (store: SqliteStore) =>
      store.unit(async ({ links, newId }) => {
        const known = await links.find('anomalyId', 42);
        await new Promise((resolve) => setImmediate(resolve));
        await links.put(link(`${known.length} ${await newId()}`));
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(shared[index % 2] ?? open(path))));
    const ids = (await open(path).unit(({ links }) => links.find('anomalyId', 42))).map(({ id }) => Number(id.split(' ')[0]));
    expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  // covers: Y6, W
  test('claims of a process that is gone are ended by whoever has the file alone; locks, and what was claimed by nobody, stay as they are', async () => {
    const path = temporaryFile();
    const before = open(path);
    const waiting = newNote('n1', link('l1'), { text: 'Looked into', at: 1, dueAt: null });
    const attempt = { id: 'a k', key: 'k', fingerprint: 'f', startedAt: 1, day: 0, unclearAt: null, changes: null, claimedUntil: 90_000, unfinished: false, answer: null };
    await before.unit(async ({ notes, attempts, locks }) => {
      await notes.put({ ...waiting, claimedUntil: 90_000 });
      await notes.put({ ...waiting, id: 'n2' });
      await attempts.put(attempt);
      await locks.put({ id: 'ticket', until: 90_000 });
    });
    await before.close();
    const after = open(path);
    await after.endClaims();
    expect(await after.unit(async ({ notes, attempts, locks }) => [await notes.get('n1'), await notes.get('n2'), await attempts.get('a k'), await locks.get('ticket')])).toEqual([
      { ...waiting, claimedUntil: 0 },
      { ...waiting, id: 'n2' },
      { ...attempt, claimedUntil: 0 },
      { id: 'ticket', until: 90_000 },
    ]);
  });

  // covers: S7
  test('neither the password nor what the vault made of it is in the file, or beside it', async () => {
    const path = temporaryFile();
    const store = open(path);
    const credentials = await new MemoryVault().seal('qualytics_integration:Zq9!tr:om-bone');
    await store.unit(({ integrations }) => integrations.put({ ...integration, credentials }));
    await store.unit(({ integrations }) => integrations.put({ ...integration, paused: false, credentials }));
    for (const when of ['open', 'closed']) {
      if (when === 'closed') await store.close();
      const bytes = bytesBeside(path);
      // The search would find it: the rest of the row is there.
      expect(bytes).toContain('Alma Ferreira');
      for (const secret of ['Zq9!tr', 'om-bone', credentials, credentials.slice(0, 12)]) expect(bytes).not.toContain(secret);
    }
  });

  // covers: S7
  test('the next process has no credentials, and one beside it none of the other’s', async () => {
    const path = temporaryFile();
    const [first, second] = [open(path), open(path)];
    const credentialsIn = (store: SqliteStore) => store.unit(async ({ integrations }) => (await integrations.get('i1'))?.credentials);
    await first.unit(({ integrations }) => integrations.put({ ...integration, credentials: 'first' }));
    expect([await credentialsIn(first), await credentialsIn(second)]).toEqual(['first', null]);
    await second.unit(({ integrations }) => integrations.put({ ...integration, credentials: 'second', credentialsUpdated: '2024-01-16T10:30:00.000Z' }));
    expect([await credentialsIn(first), await credentialsIn(second)]).toEqual([null, 'second']);
  });

  test('a row that cannot be read counts as absent, is told, and does not take the others down', async () => {
    const path = temporaryFile();
    const before = open(path);
    await before.unit(async ({ links }) => {
      for (const id of ['1', '2', '3', '4']) await links.put(link(id));
    });
    await before.close();
    const sqlite = loadSqlite();
    const database = sqlite && new sqlite.DatabaseSync(path);
    database?.exec(`UPDATE links SET row = '{"id":"1"' WHERE id = '1'; UPDATE links SET row = json_set(row, '$.linkedAt', 7) WHERE id = '2'; UPDATE links SET row = json_set(row, '$.id', 'x') WHERE id = '3'`);
    database?.close();
    const told: string[] = [];
    const after = open(path, (table, id) => told.push(`${table} ${id}`));
    expect((await after.unit(({ links }) => links.find('anomalyId', 42))).map(({ id }) => id)).toEqual(['4']);
    expect(await after.unit(({ links }) => links.get('2'))).toBeUndefined();
    expect(told).toEqual(['links 1', 'links 2', 'links 3', 'links 2']);
    await after.unit(({ links }) => links.put(link('1')));
    expect(await after.unit(({ links }) => links.get('1'))).toEqual(link('1'));
  });

  test('a unit that begins after the store was closed fails, and one that waits before it is kept', async () => {
    const path = temporaryFile();
    const store = open(path);
    const kept = store.unit(({ links }) => links.put(link('1')));
    const closed = store.close();
    await expect(store.unit(({ links }) => links.get('1'))).rejects.toThrow('The store was closed.');
    await Promise.all([kept, closed]);
    expect(await open(path).unit(({ links }) => links.get('1'))).toEqual(link('1'));
  });

  test.skipIf(process.platform === 'win32')('the file is for its owner alone', async () => {
    const path = temporaryFile();
    await open(path).unit(({ links }) => links.put(link('1')));
    for (const name of readdirSync(dirname(path))) expect(statSync(join(dirname(path), name)).mode & 0o077, name).toBe(0);
  });

  test('no warning of Node’s reaches the terminal, and other warnings do', () => {
    const script = "import('./src/backend/sqlite/load-sqlite.ts').then(({ loadSqlite }) => { loadSqlite(); process.emitWarning('mine', 'ExperimentalWarning'); })";
    const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], { encoding: 'utf8' });
    expect(stderr).toContain('ExperimentalWarning: mine');
    expect(stderr).not.toContain('SQLite');
  });
});
