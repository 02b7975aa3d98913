import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Passwords, SavedRecord, Snapshot } from '../../admin/index.js';
import { format, reasonOf, StateFileError, type StateHead, type StateLine } from './state-format.js';

/**
 * Writes the state beside the file and puts it in its place when it is safe on disk: a kill leaves the old or the new.
 *
 * @throws {StateFileError} when it cannot be written.
 */
export async function writeState(path: string, snapshot: Snapshot, passwordHashes: Passwords): Promise<void> {
  try {
    await writeDraft(`${path}.tmp`, snapshot, passwordHashes);
    await rename(`${path}.tmp`, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw new StateFileError(`The state cannot be written to ${path}: ${reasonOf(error)}`);
  }
}

async function writeDraft(path: string, snapshot: Snapshot, passwordHashes: Passwords): Promise<void> {
  // Passwords lie in it as hashes; nobody else need see even those.
  const file = await open(path, 'w', 0o600);
  try {
    await writeLines(file, snapshot, passwordHashes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How many characters are handed to the file at once; other requests get their turn in between. */
const batchLength = 1_048_576;

async function writeLines(file: FileHandle, snapshot: Snapshot, passwordHashes: Passwords): Promise<void> {
  let batch = `${JSON.stringify(headOf(snapshot, passwordHashes))}\n`;
  for (const record of snapshot.records) {
    batch += `${JSON.stringify(lineOf(record))}\n`;
    if (batch.length < batchLength) continue;
    await file.writeFile(batch);
    batch = '';
  }
  await file.writeFile(batch);
}

function headOf({ savedAt, stage, drawn, generated, settings, records, files }: Snapshot, passwordHashes: Passwords): StateHead {
  return {
    format,
    savedAt,
    stage,
    drawn,
    generated: [...generated],
    settings: { ...settings },
    passwordHashes: Object.fromEntries(passwordHashes),
    records: records.length,
    files: Object.fromEntries([...files].map(([sysId, bytes]) => [sysId, Buffer.from(bytes).toString('base64')])),
  };
}

function lineOf({ table, values }: SavedRecord): StateLine {
  const filled: Record<string, string> = {};
  for (const [column, value] of Object.entries(values)) if (value !== '') filled[column] = value;
  return [table, filled];
}

/** The new name is on disk when its folder is. Windows cannot open a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
