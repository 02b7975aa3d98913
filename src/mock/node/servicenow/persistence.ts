import { batched, commitLine, type ServiceNowControl } from '../../admin/index.js';
import type { Archive } from '../../servicenow/index.js';
import { PendingChanges } from './pending-changes.js';
import { unwritable } from './state-file-error.js';
import type { Sink, StateFile } from './state-file.js';

/** How long a change waits for others, in milliseconds. */
const delay = 200;

interface PersistenceOptions {
  /** Told of a write that failed: the instance goes on without. */
  readonly onError: (error: unknown) => void;
}

/** Another instance took the place of the one that was being written. */
class Superseded extends Error {}

/** Keeps an instance's state in a file: changes that come close together are appended at once. */
export class Persistence {
  readonly #control: ServiceNowControl;
  readonly #file: StateFile;
  readonly #onError: (error: unknown) => void;
  #archive: Archive;
  #changes: PendingChanges;
  /** Whether all but the pending changes is in the file. */
  #isSaved: boolean;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(control: ServiceNowControl, file: StateFile, { onError }: PersistenceOptions) {
    this.#control = control;
    this.#file = file;
    this.#onError = onError;
    this.#isSaved = file.exists;
    this.#archive = control.instance.archive;
    this.#changes = new PendingChanges(this.#archive);
  }

  /**
   * Makes the file, or sees that the one that was read can be written to.
   *
   * @throws {StateFileError} when it cannot be written.
   */
  async begin(): Promise<void> {
    if (!this.#isSaved) return this.flush();
    await this.#file.isWorn().catch((error: unknown) => {
      throw unwritable(this.#file.path, error);
    });
  }

  /** Lets the state be written soon. */
  schedule(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.flush().catch(this.#onError);
    }, delay);
  }

  /**
   * Writes what has changed, after a write that is under way.
   *
   * @throws {StateFileError} when it cannot be written.
   */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#writing.catch(() => undefined).then(() => this.#write());
    this.#writing = next;
    return next;
  }

  /**
   * Writes for the last time.
   *
   * @throws {StateFileError} when it cannot be written.
   */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.flush();
  }

  async #write(): Promise<void> {
    try {
      await this.#writeOnce();
    } catch (error) {
      this.#isSaved = false;
      if (error instanceof Superseded) return this.#write();
      throw unwritable(this.#file.path, error);
    }
  }

  async #writeOnce(): Promise<void> {
    this.#watch();
    if (await this.#file.isWorn()) this.#isSaved = false;
    if (!this.#isSaved) this.#changes.addAll();
    const fill = (sink: Sink): Promise<void> => this.#fill(sink);
    await (this.#isSaved ? this.#file.append(fill) : this.#file.replace(fill));
    this.#isSaved = true;
  }

  /** A reset and a loaded snapshot put another instance in the place of the one that was written. */
  #watch(): void {
    const { archive } = this.#control.instance;
    if (archive === this.#archive) return;
    this.#archive = archive;
    this.#changes = new PendingChanges(archive);
    this.#isSaved = false;
  }

  /** Writes batch by batch while the instance goes on; what changed in the meantime comes last, all of one moment. */
  async #fill(sink: Sink): Promise<void> {
    for (const batch of batched(this.#changes.take())) await sink(batch);
    const { lines, commit } = this.#moment();
    await sink(lines);
    await sink(await commit);
  }

  #moment(): { lines: string; commit: Promise<string> } {
    const { instance, faults, passwords } = this.#control;
    if (instance.archive !== this.#archive) throw new Superseded();
    return faults.withoutChanges(() => ({
      lines: [...this.#changes.take()].join(''),
      commit: commitLine({ ...this.#control.outline, ...this.#archive.outline }, this.#archive.count, passwords),
    }));
  }
}
