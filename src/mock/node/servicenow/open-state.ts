import { ServiceNowControl, type ControlOptions } from '../../admin/index.js';
import { Persistence } from './persistence.js';
import { readState } from './read-state.js';
import { StateFile } from './state-file.js';
import { instanceFile, makeStateFolder } from './state-folder.js';
import { StateLock } from './state-lock.js';
import { checkStatePath } from './state-path.js';

/** An instance whose state lies in a folder. */
export interface KeptInstance {
  readonly control: ServiceNowControl;
  readonly persistence: Persistence;
  /** Whether the state came from the file. */
  readonly isRestored: boolean;
  /** Writes what is left, and lets others have the file. Rejects with a StateFileError when it cannot be written. */
  close(): Promise<void>;
}

/**
 * Makes an instance from the state that a folder holds, or the folder of a new instance.
 *
 * @throws {StateFileError} when the folder cannot be made, or its file is no state, is another process's, or cannot be written.
 */
export async function openState(folder: string, options: ControlOptions, onError: (error: unknown) => void): Promise<KeptInstance> {
  await makeStateFolder(folder);
  const path = instanceFile(folder);
  await checkStatePath(path);
  const lock = new StateLock(path);
  try {
    return await restore(path, options, onError, lock);
  } catch (error) {
    // Whoever mends the file still has to know how it was left.
    if (lock.wasLeft) lock.abandon();
    else lock.release();
    throw error;
  }
}

async function restore(path: string, options: ControlOptions, onError: (error: unknown) => void, lock: StateLock): Promise<KeptInstance> {
  const restored = await readState(path);
  const control = new ServiceNowControl({ ...options, ...(restored && { scenario: 'blank', incidents: 0 }) });
  if (restored) control.restore({ ...restored.state, passwords: new Map() });
  const skipsAhead = restored !== undefined && lock.wasLeft;
  if (skipsAhead) control.skipAhead();
  const persistence = new Persistence(control, new StateFile(path, restored?.extent), { onError });
  await persistence.begin();
  // It counts from the first answer on, even if no write follows before the next kill.
  if (skipsAhead) await persistence.flush();
  return { control, persistence, isRestored: restored !== undefined, close: () => close(persistence, lock) };
}

async function close(persistence: Persistence, lock: StateLock): Promise<void> {
  try {
    await persistence.close();
  } catch (error) {
    lock.abandon();
    throw error;
  }
  lock.release();
}
