import type { InstanceData, InstanceSettings } from '../../servicenow/index.js';
import type { Passwords } from '../passwords/password-registry.js';
import type { Stage } from './stage.js';

/** What there is to an instance beside its data. */
export interface InstanceOutline {
  /** How the instance had begun. */
  readonly stage: Stage;
  /** How far its source of chance had come. */
  readonly drawn: number;
  readonly settings: InstanceSettings;
  /** Passwords of which only a hash is known. */
  readonly passwordHashes: Passwords;
}

/** What an instance can be made anew from, without faults, sessions and tokens. It holds passwords in clear text. */
export interface Restorable extends Omit<InstanceOutline, 'settings'>, InstanceData {
  /** Switches that are not named have their defaults. */
  readonly settings: Partial<InstanceSettings>;
}

/** An instance at a moment. */
export interface Snapshot extends Restorable {
  /** When it was saved, or came from outside: the computer's time, ISO 8601. */
  readonly savedAt: string;
}

/** What is told about a snapshot. */
export interface SnapshotInfo {
  readonly name: string;
  readonly savedAt: string;
  /** How many records it holds, by their table. */
  readonly records: Readonly<Record<string, number>>;
}
