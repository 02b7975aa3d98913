import type { PasswordRegistry } from '../passwords/password-registry.js';
import type { Restorable, Snapshot, SnapshotInfo } from '../stage/snapshot.js';
import { parseState, stateText } from '../state/state-text.js';

interface Source {
  readonly passwords: PasswordRegistry;
  capture(): Snapshot;
  restore(snapshot: Restorable): void;
}

interface KeptSnapshot {
  readonly snapshot: Snapshot;
  readonly info: SnapshotInfo;
}

/** Named snapshots of an instance, kept in memory: they hold its passwords. */
export class Snapshots {
  readonly #source: Source;
  readonly #snapshots = new Map<string, KeptSnapshot>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Keeps the instance as it is, in the place of an earlier one of that name. */
  save(name: string): SnapshotInfo {
    return this.#keep(name, this.#source.capture());
  }

  /** Throws a RangeError when there is no such snapshot. */
  load(name: string): SnapshotInfo {
    const { snapshot, info } = this.#find(name);
    this.#source.restore(snapshot);
    return info;
  }

  /**
   * Returns the snapshot as text, part by part: lines of JSON, as a state file has them, with passwords as hashes. Throws a
   * RangeError when there is no such snapshot.
   */
  export(name: string): AsyncIterable<string> {
    return stateText(this.#find(name).snapshot, this.#source.passwords);
  }

  /**
   * Keeps what `export` or a state file gave, in the place of an earlier one of that name.
   *
   * @throws {StateError} when it is no whole state of this mock.
   */
  import(name: string, text: string): SnapshotInfo {
    return this.#keep(name, { savedAt: new Date().toISOString(), ...parseState(text), passwords: new Map() });
  }

  list(): SnapshotInfo[] {
    return [...this.#snapshots.values()].map(({ info }) => info);
  }

  has(name: string): boolean {
    return this.#snapshots.has(name);
  }

  /** Deletes one. Returns whether there was one. */
  delete(name: string): boolean {
    return this.#snapshots.delete(name);
  }

  #keep(name: string, snapshot: Snapshot): SnapshotInfo {
    const info = { name, savedAt: snapshot.savedAt, records: countByTable(snapshot) };
    this.#snapshots.set(name, { snapshot, info });
    return info;
  }

  #find(name: string): KeptSnapshot {
    const kept = this.#snapshots.get(name);
    if (kept === undefined) throw new RangeError(`There is no snapshot "${name}"`);
    return kept;
  }
}

function countByTable({ records }: Snapshot): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of records) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
