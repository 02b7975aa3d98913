import { closeSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { loadSqlite, noSqliteText } from './load-sqlite.js';
import { applicationId, migrations as known } from './schema.js';
import { resultCode, resultCodes, SqliteStoreError } from './sqlite-store-error.js';

/** The time for which SQLite itself waits for another process while the file is opened, in milliseconds. */
const patience = 5_000;

/**
 * Opens a store's file, or makes it, and brings its schema up to date.
 *
 * @param migrations the versions of the schema, oldest first
 * @throws {SqliteStoreError} for a Node without SQLite, and for a file that is no store, another program's, a newer version's, or
 * out of reach
 */
export function openDatabase(path: string, migrations: readonly string[] = known): DatabaseSync {
  const sqlite = loadSqlite();
  if (!sqlite) throw new SqliteStoreError(noSqliteText);
  let database: DatabaseSync | undefined;
  try {
    // Links, notes and tickets lie in it, which nobody else need read; what SQLite puts beside it has the same rights.
    closeSync(openSync(path, 'a', 0o600));
    database = new sqlite.DatabaseSync(path);
    prepare(database, path, migrations);
    return database;
  } catch (error) {
    database?.close();
    throw explained(path, error);
  }
}

function prepare(database: DatabaseSync, path: string, migrations: readonly string[]): void {
  database.exec(`PRAGMA busy_timeout = ${patience}`);
  demandOwn(database, path, migrations.length);
  // What was answered is on disk, whatever ends: a write waits for it.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('BEGIN IMMEDIATE');
  // Another process may have brought it up to date meanwhile.
  demandOwn(database, path, migrations.length);
  for (const migration of migrations.slice(numberOf(database, 'user_version'))) database.exec(migration);
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}; COMMIT`);
}

function demandOwn(database: DatabaseSync, path: string, newest: number): void {
  const version = numberOf(database, 'user_version');
  if (numberOf(database, 'application_id') !== applicationId) {
    const isEmpty = version === 0 && database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    if (!isEmpty) throw new SqliteStoreError(`${path} is a database of another program: name another file for the backend's state.`);
  }
  if (version > newest) {
    throw new SqliteStoreError(
      `${path} was written by a newer version of the backend (schema ${version}, this one knows up to ${newest}): use that version, or name another file.`,
    );
  }
}

function numberOf(database: DatabaseSync, pragma: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}

/** Names in one line what a person can put right; anything else is thrown as it is. */
function explained(path: string, error: unknown): unknown {
  if (resultCode(error) === resultCodes.notADatabase) return new SqliteStoreError(`${path} is no state of the backend: remove it to begin anew, or name another file.`);
  if (resultCode(error) === resultCodes.busy) return new SqliteStoreError(`${path} is in use by another process, which does not let go of it: stop that one, or name another file.`);
  if (resultCode(error) === resultCodes.readOnly) return new SqliteStoreError(`${path} cannot be written to: check its rights.`);
  const isSystem = error instanceof Error && 'syscall' in error && 'code' in error;
  if (isSystem) return new SqliteStoreError(`${path} cannot be opened: ${String(error.code)}`);
  return resultCode(error) === resultCodes.cannotOpen ? new SqliteStoreError(`${path} cannot be opened: check its folder, and the rights there.`) : error;
}
