import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as z from 'zod/mini';
import { reasonOf, StateFileError } from '../../mock/node/servicenow/state-file-error.js';
import type { ProductChange } from '../../mock/product/product-data.js';
import { AnomalyStatus, Comment, HistoryEvent } from '../../mock/product/schemas.js';

/** What becomes of the anomalies, a line of JSON for each change: what was answered is on disk. */
export class AnomalyJournal {
  /** What was there at the start, oldest first. */
  readonly changes: readonly ProductChange[];
  readonly #path: string;
  readonly #file: number;

  /** @throws {StateFileError} for a file that cannot be read or written */
  constructor(path: string, warn: (line: string) => void) {
    this.#path = path;
    try {
      this.#file = openSync(path, 'a+', 0o600);
      const text = readFileSync(path, 'utf8');
      this.changes = read(text, (line) => warn(`A line of ${path} cannot be read and is left out: ${line}`));
      // A line that a kill has cut short must not take the next one with it.
      if (text !== '' && !text.endsWith('\n')) writeSync(this.#file, '\n');
    } catch (error) {
      throw unusable(path, error);
    }
  }

  /** @throws {StateFileError} where it cannot be written */
  add(change: ProductChange): void {
    try {
      writeSync(this.#file, `${JSON.stringify(change)}\n`);
      fdatasyncSync(this.#file);
    } catch (error) {
      throw unusable(this.#path, error);
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

const unusable = (path: string, error: unknown): StateFileError => new StateFileError(`The state cannot be kept in ${path}: ${reasonOf(error)}`);

const about = { anomaly_id: z.int() };

/** The lines as the file holds them, parsed on the way in: another version, or a person, may have written them. */
const Line: z.ZodMiniType<ProductChange> = z.discriminatedUnion('change', [
  z.object({ change: z.literal('status'), ...about, status: AnomalyStatus }),
  z.object({ change: z.literal('comment'), ...about, comment: z.omit(Comment, { id: true }) }),
  z.object({ change: z.literal('history'), ...about, event: z.omit(HistoryEvent, { id: true }) }),
]);

function read(text: string, onUnreadable: (line: number) => void): ProductChange[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const change = z.safeParse(Line, parseJson(line));
    if (!change.success) onUnreadable(index + 1);
    return change.success ? [change.data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
