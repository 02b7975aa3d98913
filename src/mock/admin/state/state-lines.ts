import * as z from 'zod/mini';
import { toBase64 } from '../../../common/base64.js';
import type { RecordKey, SavedRecord } from '../../servicenow/index.js';
import type { PasswordRegistry } from '../passwords/password-registry.js';
import type { Restorable } from '../stage/snapshot.js';
import { instanceScenarios } from '../stage/stage.js';

/** How the format of a state begins and which one it is. */
const format = 'mock-servicenow state 2';

/**
 * A state is text, a line of JSON for each thing it holds; a later line about a thing goes before an earlier one. It
 * is whole up to the last line of this kind, which tells what else the instance was then.
 */
export const CommitLine = z.object({
  format: z.literal(format),
  stage: z.object({ scenario: z.enum(instanceScenarios), seed: z.number(), incidents: z.number() }),
  /** How far the source of chance had come. */
  drawn: z.int(),
  /** The next number of each table. */
  numbers: z.readonly(z.record(z.string(), z.int())),
  settings: z.record(z.string(), z.unknown()),
  passwordHashes: z.record(z.string(), z.string()),
  /** How many records there are. */
  records: z.int(),
});
export type CommitLine = z.infer<typeof CommitLine>;

/** Tests a row by hand: a schema for each value would take a second for a hundred thousand records. */
const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).every((column) => typeof column === 'string');

/** A record's table and the columns that hold something; or its root table and its sys_id when it was removed. */
export const RecordLine = z.tuple([z.string(), z.custom<Readonly<Record<string, string>> | string>((value) => typeof value === 'string' || isRow(value))]);

/** The bytes of an attachment, in base64. */
export const FileLine = z.object({ file: z.string(), bytes: z.string() });

/** What a state holds beside records and files. */
type StateOutline = Omit<Restorable, 'records' | 'files'>;

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Returns the line that ends a state of so many records. Its passwords are in it as hashes. */
export async function commitLine({ passwords, ...outline }: StateOutline, records: number, registry: PasswordRegistry): Promise<string> {
  const { stage, drawn, numbers, settings } = outline;
  const passwordHashes = Object.fromEntries([...outline.passwordHashes, ...(await registry.hash(passwords))]);
  const commit: CommitLine = { format, stage, drawn, numbers, settings: { ...settings }, passwordHashes, records };
  return lineOf(commit);
}

export function recordLine({ table, values }: SavedRecord): string {
  const filled: Record<string, string> = {};
  for (const column of Object.keys(values)) {
    const value = values[column];
    if (value) filled[column] = value;
  }
  return lineOf([table, filled]);
}

/** Returns the line of a record that is no longer there. */
export const removedLine = ({ root, sysId }: RecordKey): string => lineOf([root, sysId]);

/** How many characters are handed on at once. */
const batchLength = 1_048_576;

/** Returns the lines in texts of about a megabyte. */
export function* batched(lines: Iterable<string>): Generator<string> {
  let batch = '';
  for (const line of lines) {
    batch += line;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = '';
  }
  yield batch;
}

export const fileLine = (sysId: string, bytes: Uint8Array): string => lineOf({ file: sysId, bytes: toBase64(bytes) });
