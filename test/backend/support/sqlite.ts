import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSqlite } from '../../../src/backend/sqlite/index.js';

/** For tests of the store: on a Node without SQLite they are left out. */
export const withSqlite = loadSqlite() ? describe : describe.skip;

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Returns a path in a folder that ends with the test. */
export function temporaryFile(name = 'backend.sqlite'): string {
  const folder = mkdtempSync(join(tmpdir(), 'backend-store-'));
  folders.push(folder);
  return join(folder, name);
}
