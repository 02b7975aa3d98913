import * as z from 'zod/mini';
import { instanceScenarios } from '../../admin/index.js';

/** A state file that cannot be read or written; the message is one line for a person. */
export class StateFileError extends Error {
  override readonly name = 'StateFileError';
}

/** What the first line of a state file begins with. */
export const format = 'servicenow-mock state 1';

/** The first line: everything but the records, each of which has a line of its own. */
export const StateHead = z.object({
  format: z.literal(format),
  savedAt: z.string(),
  stage: z.object({ scenario: z.enum(instanceScenarios), seed: z.number(), incidents: z.number() }),
  drawn: z.int(),
  generated: z.array(z.number()),
  settings: z.record(z.string(), z.unknown()),
  passwordHashes: z.record(z.string(), z.string()),
  /** How many lines follow. */
  records: z.int(),
  /** Attachments' bytes in base64. */
  files: z.record(z.string(), z.base64()),
});
export type StateHead = z.infer<typeof StateHead>;

/** A record's table, and the columns that hold something. */
export const StateLine = z.tuple([z.string(), z.record(z.string(), z.string())]);
export type StateLine = z.infer<typeof StateLine>;

/** The code of a system error, and nothing that might quote a file's content. */
export const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason');
