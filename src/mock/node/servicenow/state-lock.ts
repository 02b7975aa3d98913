import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode, StateFileError, unwritable } from './state-file-error.js';

/** Locks of this process: their number says nothing about a lock that an earlier process with the same one left. */
const held = new Set<string>();

/** Who a person takes the holder of a lock for. */
interface Holder {
  readonly program: string;
}

/** Keeps a state file for one process at a time, with a file beside it that names the process. */
export class StateLock {
  /** Whether the process that had the file before did not come to its end. */
  readonly wasLeft: boolean;
  readonly #path: string;

  /**
   * A lock whose process is gone is taken over.
   *
   * @throws {StateFileError} when another process has the state file, or its folder cannot be written to.
   */
  constructor(file: string, holder: Holder = { program: 'mock-servicenow' }) {
    this.#path = `${resolved(file)}.lock`;
    this.wasLeft = removeLeft(this.#path, file, holder);
    create(this.#path, file, holder);
    held.add(this.#path);
  }

  /** Lets others have the file, whose last write was the last of all. */
  release(): void {
    if (held.delete(this.#path)) rmSync(this.#path, { force: true });
  }

  /** Lets others have the file, which lacks something: who takes over knows by the lock. */
  abandon(): void {
    held.delete(this.#path);
  }
}

/** The same for all the names of a file. */
function resolved(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return join(realpathSync(dirname(file)), basename(file));
  }
}

/** Removes a lock whose process is gone. Returns whether there was one. */
function removeLeft(path: string, file: string, holder: Holder): boolean {
  const owner = ownerOf(path);
  if (owner === undefined) return false;
  if (owner === process.pid ? held.has(path) : isAlive(owner)) throw taken(file, owner, path, holder);
  rmSync(path, { force: true });
  return true;
}

/** Two processes that find the same lock left cannot both make the new one. */
function create(path: string, file: string, holder: Holder): void {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw taken(file, ownerOf(path), path, holder);
    throw unwritable(file, error);
  }
}

/** Returns the number of a lock's process, 0 where the lock names none; `undefined` where there is no lock. */
function ownerOf(path: string): number | undefined {
  try {
    return Number(/^\d{1,10}\n$/.exec(readFileSync(path, 'utf8'))?.[0] ?? 0);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unwritable(path, error);
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return hasCode(error, 'EPERM');
  }
}

const taken = (file: string, pid: number | undefined, lock: string, { program }: Holder): StateFileError =>
  new StateFileError(`${file} is in use by another ${program}${pid ? ` (process ${pid})` : ''}; stop it or name another folder. If it is none, remove ${lock}.`);
