import type * as Sqlite from 'node:sqlite';

/** What an operator reads where this Node brings no SQLite. */
export const noSqliteText = 'the SQLite store needs Node 22.13 or later: state is kept in memory';

/** Tells that something came with a name that is Node's own for a feature that may still change. */
const isSqliteWarning = (warning: unknown, type: unknown): boolean =>
  type === 'ExperimentalWarning' && String(warning instanceof Error ? warning.message : warning).startsWith('SQLite is an experimental feature');

/**
 * Returns Node's SQLite; `undefined` on a Node without it. The one place that names the module: it is loaded when it is
 * asked for, so that an older Node runs all the rest.
 */
export function loadSqlite(): typeof Sqlite | undefined {
  if (typeof process.getBuiltinModule !== 'function') return undefined;
  // Node 22 says on loading that its SQLite is experimental, in the midst of what the command prints: that line alone is left out.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its process, and put back as it was
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!isSqliteWarning(warning, rest[0])) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
