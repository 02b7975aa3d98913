import type { Snapshot, SnapshotInfo } from './snapshot.js';

interface Source {
  capture(): Snapshot;
  restore(snapshot: Snapshot): void;
}

/** Named snapshots of an instance, kept in memory: they hold its passwords. */
export class Snapshots {
  readonly #source: Source;
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Keeps the instance as it is, in the place of an earlier one of that name. */
  save(name: string): SnapshotInfo {
    const snapshot = this.#source.capture();
    this.#snapshots.set(name, snapshot);
    return describe(name, snapshot);
  }

  /** Throws a RangeError when there is no such snapshot. */
  load(name: string): SnapshotInfo {
    const snapshot = this.#snapshots.get(name);
    if (snapshot === undefined) throw new RangeError(`There is no snapshot "${name}"`);
    this.#source.restore(snapshot);
    return describe(name, snapshot);
  }

  list(): SnapshotInfo[] {
    return [...this.#snapshots].map(([name, snapshot]) => describe(name, snapshot));
  }

  has(name: string): boolean {
    return this.#snapshots.has(name);
  }

  /** Whether there was one. */
  delete(name: string): boolean {
    return this.#snapshots.delete(name);
  }
}

const describe = (name: string, { savedAt, records }: Snapshot): SnapshotInfo => ({ name, savedAt, records: records.length });
