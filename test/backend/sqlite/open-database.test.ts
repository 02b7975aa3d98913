import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSqlite, SqliteStoreError } from '../../../src/backend/sqlite/index.js';
import { openDatabase } from '../../../src/backend/sqlite/open-database.js';
import { migrations } from '../../../src/backend/sqlite/schema.js';
import { temporaryFile, withSqlite } from '../support/sqlite.js';

/** The one line in which opening is refused. */
function refusal(path: string, versions?: readonly string[]): string {
  try {
    openDatabase(path, versions).close();
  } catch (error) {
    expect(error).toBeInstanceOf(SqliteStoreError);
    return String(error instanceof Error && error.message);
  }
  return expect.unreachable('it was opened');
}

/** Runs statements on a file, as another program would. */
function execute(path: string, statements: string): void {
  const sqlite = loadSqlite();
  const database = sqlite && new sqlite.DatabaseSync(path);
  database?.exec(statements);
  database?.close();
}

withSqlite('openDatabase', () => {
  test('brings an older file up to date, step by step, and keeps what is in it', () => {
    const path = temporaryFile();
    const [first = ''] = migrations;
    const added = `ALTER TABLE locks ADD COLUMN holder TEXT; UPDATE locks SET holder = 'nobody';`;
    const old = openDatabase(path, [first]);
    old.exec(`INSERT INTO locks (id, row) VALUES ('a', '{}')`);
    old.close();
    for (const attempt of ['first', 'second']) {
      const now = openDatabase(path, [first, added, 'CREATE TABLE more (id TEXT) STRICT']);
      expect(now.prepare('SELECT id, holder FROM locks').all().map((row) => ({ ...row })), attempt).toEqual([{ id: 'a', holder: 'nobody' }]);
      expect(now.prepare('PRAGMA user_version').get()).toEqual({ user_version: 3 });
      now.close();
    }
  });

  test('refuses a file of a newer version in one line, and leaves it as it is', () => {
    const path = temporaryFile();
    openDatabase(path, [...migrations, 'CREATE TABLE more (id TEXT) STRICT']).close();
    const before = readFileSync(path);
    expect(refusal(path)).toMatch(/^\S+ was written by a newer version of the backend \(schema \d+, this one knows up to \d+\)[^\n]*$/);
    expect(refusal(path)).toContain(`(schema ${migrations.length + 1}, this one knows up to ${migrations.length})`);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a step that fails leaves the file as it was', () => {
    const path = temporaryFile();
    openDatabase(path).close();
    expect(() => openDatabase(path, [...migrations, 'CREATE TABLE more (id TEXT) STRICT; SELECT * FROM nowhere'])).toThrow('nowhere');
    const database = openDatabase(path);
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'more'`).get()).toBeUndefined();
    database.close();
  });

  test('refuses what is no database, and another program’s, and leaves them as they are', () => {
    const path = temporaryFile();
    const text = 'Dear diary, '.repeat(200);
    writeFileSync(path, text);
    expect(refusal(path)).toMatch(/^\S+ is no state of the backend: [^\n]+$/);
    expect(readFileSync(path, 'utf8')).toBe(text);
    const other = temporaryFile();
    execute(other, 'CREATE TABLE songs (title TEXT)');
    expect(refusal(other)).toMatch(/^\S+ is a database of another program: [^\n]+$/);
  });

  test('says in one line where there is no such folder, or a folder in the file’s place', () => {
    const path = temporaryFile();
    expect(refusal(join(dirname(path), 'none', 'state.sqlite'))).toMatch(/^\S+ cannot be opened: ENOENT$/);
    mkdirSync(path);
    expect(refusal(path)).toMatch(/^\S+ cannot be opened: EISDIR$/);
  });

  test('an empty file becomes a store', () => {
    const path = temporaryFile();
    writeFileSync(path, '');
    openDatabase(path).close();
    expect(readFileSync(path, 'latin1').slice(0, 15)).toBe('SQLite format 3');
  });
});
