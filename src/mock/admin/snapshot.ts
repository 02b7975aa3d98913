import type { InstanceSettings } from '../servicenow/index.js';
import type { Passwords } from './password-book.js';
import type { SavedRecord } from './records.js';
import type { Stage } from './stage.js';

/** An instance at a moment, without its passwords, moods, sessions and tokens. */
export interface InstanceSnapshot {
  /** How the instance had begun. */
  readonly stage: Stage;
  /** How far its source of chance had come. */
  readonly drawn: number;
  /** The seeds of its generated incidents. */
  readonly generated: readonly number[];
  readonly settings: InstanceSettings;
  readonly records: readonly SavedRecord[];
  /** The bytes of attachments by the sys_id of their record. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** An instance at a moment, without its moods, sessions and tokens. */
export interface Snapshot extends InstanceSnapshot {
  /** The computer's time, ISO 8601. */
  readonly savedAt: string;
  readonly passwords: Passwords;
  /** Passwords of which only a hash is known. */
  readonly passwordHashes: Passwords;
}

/** What is told about a snapshot. */
export interface SnapshotInfo {
  readonly name: string;
  readonly savedAt: string;
  readonly records: number;
}
