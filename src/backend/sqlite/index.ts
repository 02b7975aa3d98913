export { loadSqlite, noSqliteText } from './load-sqlite.js';
export { SqliteStore } from './sqlite-store.js';
export { SqliteStoreError } from './sqlite-store-error.js';
