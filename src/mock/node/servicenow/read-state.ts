import { open, rm, truncate, type FileHandle } from 'node:fs/promises';
import { StateError, StateReader, type SavedState } from '../../admin/index.js';
import { hasCode, reasonOf, StateFileError } from './state-file-error.js';

/** How much of a state file is what. */
export interface FileExtent {
  /** Bytes up to the first moment at which the state was whole. */
  readonly base: number;
  /** Bytes in all. */
  readonly size: number;
}

interface ReadState {
  readonly state: SavedState;
  readonly extent: FileExtent;
}

/**
 * Reads the state that a file holds; `undefined` where there is no file yet, or an empty one. What a kill left of a write that did not end is
 * removed.
 *
 * @throws {StateFileError} when the file cannot be read or is not a whole state.
 */
export async function readState(path: string): Promise<ReadState | undefined> {
  await rm(`${path}.tmp`, { force: true });
  const file = await openIfThere(path);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    return size === 0 ? undefined : await readWhole(path, file, size);
  } finally {
    await file.close();
  }
}

async function readWhole(path: string, file: FileHandle, size: number): Promise<ReadState> {
  const reader = new StateReader();
  const ends: number[] = [];
  try {
    for await (const { text, end } of linesOf(file)) if (reader.push(text)) ends.push(end);
    const state = reader.finish();
    const whole = ends.at(-1) ?? 0;
    if (whole < size) await truncate(path, whole);
    return { state, extent: { base: ends[0] ?? 0, size: whole } };
  } catch (error) {
    if (error instanceof StateError) throw new StateFileError(`${path} is not a whole state of this mock (line ${error.line}); remove it to begin anew, or name another folder.`);
    throw unreadable(path, error);
  }
}

interface Line {
  readonly text: string;
  /** Where the next one begins, in bytes. */
  readonly end: number;
}

const newline = 10;
const chunkBytes = 4_194_304;

/** Returns the lines of a file that end; a text of the whole file could be longer than a string may be. */
async function* linesOf(file: FileHandle): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of file.createReadStream({ highWaterMark: chunkBytes, autoClose: false }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      yield { text: bytes.toString('utf8', start, end), end: offset + end + 1 };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    offset += start;
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unreadable(path, error);
  }
}

const unreadable = (path: string, error: unknown): StateFileError => new StateFileError(`The state file ${path} cannot be read: ${reasonOf(error)}`);
