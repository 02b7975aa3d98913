import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { settingsInput, type SavedRecord, type ServiceNowControl } from '../../admin/index.js';
import { reasonOf, StateFileError, StateHead, StateLine } from './state-format.js';

/** A state as a file holds it. */
export interface SavedState extends Omit<StateHead, 'records'> {
  readonly path: string;
  readonly records: readonly SavedRecord[];
}

/**
 * The state that a file holds; `undefined` where there is no file yet.
 *
 * @throws {StateFileError} when the file cannot be read or is not a whole state.
 */
export async function readState(path: string): Promise<SavedState | undefined> {
  const text = await readIfThere(path);
  // What a kill left of a write that did not end.
  await rm(`${path}.tmp`, { force: true });
  if (text === undefined) return undefined;
  const [first = '', ...lines] = text.split('\n');
  const head = StateHead.safeParse(parseLine(first));
  if (!head.success) throw broken(path, 1);
  if (lines.at(-1) !== '' || lines.length - 1 !== head.data.records) throw broken(path, lines.length + 1);
  return { ...head.data, path, records: lines.slice(0, -1).map((line, index) => recordOf(path, line, index + 2)) };
}

/**
 * Puts an instance into a state that was read.
 *
 * @throws {StateFileError} when the state is that of an instance with other tables or switches.
 */
export function restoreState(control: ServiceNowControl, { path, records, settings, passwordHashes, files, ...rest }: SavedState): void {
  const tables = new Set(control.tableNames);
  const stray = records.findIndex(({ table }) => !tables.has(table));
  if (stray >= 0) throw broken(path, stray + 2);
  const known = settingsInput(control.tableNames).safeParse(settings);
  if (!known.success) throw broken(path, 1);
  control.restore({
    ...rest,
    records,
    settings: { ...control.settings, ...known.data },
    files: new Map(Object.entries(files).map(([sysId, text]) => [sysId, new Uint8Array(Buffer.from(text, 'base64'))])),
    passwords: new Map(),
    passwordHashes: new Map(Object.entries(passwordHashes)),
  });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StateFileError(`The state file ${path} cannot be read: ${reasonOf(error)}`);
  }
}

function recordOf(path: string, line: string, number: number): SavedRecord {
  const parsed = StateLine.safeParse(parseLine(line));
  if (!parsed.success) throw broken(path, number);
  const [table, values] = parsed.data;
  return { table, values };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const broken = (path: string, line: number): StateFileError =>
  new StateFileError(`${path} is not a whole state of this mock (line ${line}); remove it to begin anew, or name another file than ${basename(path)}.`);
