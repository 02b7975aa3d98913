import { stat } from 'node:fs/promises';
import { hasCode, reasonOf, StateFileError } from './state-file-error.js';

/**
 * Sees that a state file is one, where there is any.
 *
 * @throws {StateFileError} which says what is in the way.
 */
export async function checkStatePath(path: string): Promise<void> {
  const found = await statIfThere(path);
  // To take the place of a device or a pipe would destroy it.
  if (found && !found.isFile()) throw new StateFileError(`${path} is no regular file; name another folder for the state.`);
}

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new StateFileError(`The state file ${path} cannot be read: ${reasonOf(error)}`);
  }
}
