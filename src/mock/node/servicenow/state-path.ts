import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, reasonOf, StateFileError } from './state-file-error.js';

/**
 * Sees that a state file is one, or can come to be.
 *
 * @throws {StateFileError} which says what is in the way.
 */
export async function checkStatePath(path: string): Promise<void> {
  const found = await statIfThere(path);
  if (found?.isDirectory()) throw new StateFileError(`${path} is a folder; name a file for the state.`);
  // To take the place of a device or a pipe would destroy it.
  if (found && !found.isFile()) throw new StateFileError(`${path} is no regular file; name another one for the state.`);
  const folder = dirname(path);
  if (!found && !(await statIfThere(folder))?.isDirectory()) throw new StateFileError(`The state file ${path} cannot be made: its folder ${folder} does not exist.`);
}

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined;
    throw new StateFileError(`The state file ${path} cannot be read: ${reasonOf(error)}`);
  }
}
