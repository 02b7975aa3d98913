import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, StateFileError } from './state-file-error.js';

/** Returns the file that an instance's state has in a folder. */
export const instanceFile = (folder: string): string => join(folder, 'servicenow.state');

/**
 * Makes a folder for a state where there is none.
 *
 * @throws {StateFileError} which says what is in the way.
 */
export async function makeStateFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw new StateFileError(`${folder} is no folder; name a folder for the state.`);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new StateFileError(`The folder ${folder} cannot be made: ${reasonOf(error)}`);
  });
}
