import { fileLine, recordLine, removedLine } from '../../admin/index.js';
import type { Archive, ChangeListener, RecordKey } from '../../servicenow/index.js';

/** What has changed in an instance since it was last taken. What is written is how things are by then. */
export class PendingChanges implements ChangeListener {
  readonly #archive: Archive;
  #records = new Map<string, RecordKey>();
  #files = new Set<string>();

  constructor(archive: Archive) {
    this.#archive = archive;
    archive.watch(this);
  }

  recordChanged(key: RecordKey): void {
    this.#records.set(`${key.root} ${key.sysId}`, key);
  }

  fileChanged(sysId: string): void {
    this.#files.add(sysId);
  }

  /** Counts everything that is there as changed. */
  addAll(): void {
    for (const key of this.#archive.keys()) this.recordChanged(key);
    for (const [sysId] of this.#archive.files.entries()) this.fileChanged(sysId);
  }

  /** Returns the lines of what has changed; from here on, what changes counts as changed again. */
  *take(): Generator<string> {
    const [records, files] = [this.#records, this.#files];
    this.#records = new Map();
    this.#files = new Set();
    for (const sysId of files) {
      const bytes = this.#archive.files.get(sysId);
      if (bytes) yield fileLine(sysId, bytes);
    }
    for (const key of records.values()) {
      const record = this.#archive.find(key);
      yield record ? recordLine(record) : removedLine(key);
    }
  }
}
