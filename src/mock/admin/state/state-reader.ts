import type * as z from 'zod/mini';
import { fromBase64 } from '../../../common/base64.js';
import { isTableName, recordKey, type InstanceSettings, type SavedRecord } from '../../servicenow/index.js';
import { InputError } from '../input/input-error.js';
import { SettingsInput } from '../input/settings-input.js';
import type { Restorable } from '../stage/snapshot.js';
import { CommitLine, FileLine, RecordLine } from './state-lines.js';

/** A text that is no whole state of this mock; `line` says where that shows. */
export class StateError extends InputError {
  override readonly name = 'StateError';
  readonly line: number;

  constructor(line: number) {
    super({ body: `It is not a whole state of this mock (line ${line})` });
    this.line = line;
  }
}

/** A state as a text holds it: the passwords in it are hashes. */
export type SavedState = Omit<Restorable, 'passwords'>;

/** Takes in the lines of a state, one by one. What follows the last line of commitment never came to be. */
export class StateReader {
  readonly #records = new Map<string, SavedRecord>();
  readonly #files = new Map<string, Uint8Array<ArrayBuffer>>();
  #pending: (() => void)[] = [];
  #line = 0;
  #brokenLine: number | undefined;
  #commit: (CommitLine & { settings: Partial<InstanceSettings> }) | undefined;

  /**
   * Takes the next line. Whether the state is whole after it.
   *
   * @throws {StateError} when the state is whole after it by what it says, and is not.
   */
  push(text: string): boolean {
    this.#line += 1;
    const line = parseJson(text);
    const commit = Array.isArray(line) ? undefined : CommitLine.safeParse(line).data;
    if (commit) this.#accept(commit);
    else if (!this.#take(line)) this.#brokenLine ??= this.#line;
    return commit !== undefined;
  }

  /** @throws {StateError} when no whole state was read. */
  finish(): SavedState {
    if (this.#commit === undefined) throw new StateError(this.#brokenLine ?? this.#line + 1);
    const { stage, drawn, numbers, settings, passwordHashes } = this.#commit;
    const records = [...this.#records.values()];
    const attachments = new Set(records.filter(({ table }) => table === 'sys_attachment').map(({ values }) => values['sys_id']));
    const files = new Map([...this.#files].filter(([sysId]) => attachments.has(sysId)));
    return { stage, drawn, numbers, settings, records, files, passwordHashes: new Map(Object.entries(passwordHashes)) };
  }

  #accept(commit: CommitLine): void {
    if (this.#brokenLine !== undefined) throw new StateError(this.#brokenLine);
    for (const apply of this.#pending) apply();
    this.#pending = [];
    const settings = SettingsInput.safeParse(commit.settings);
    if (!settings.success || commit.records !== this.#records.size) throw new StateError(this.#line);
    this.#commit = { ...commit, settings: settings.data };
  }

  /** Takes a line that is no commitment. Returns whether it could be read. */
  #take(line: unknown): boolean {
    const record = Array.isArray(line) ? RecordLine.safeParse(line) : undefined;
    if (record?.success) return this.#takeRecord(record.data);
    const file = FileLine.safeParse(line).data;
    const bytes = file && decode(file.bytes);
    if (file && bytes) this.#pending.push(() => this.#files.set(file.file, bytes));
    return bytes !== undefined;
  }

  #takeRecord([table, values]: z.infer<typeof RecordLine>): boolean {
    if (!isTableName(table)) return false;
    const { root, sysId } = recordKey(table, typeof values === 'string' ? values : (values['sys_id'] ?? ''));
    const key = `${root} ${sysId}`;
    if (typeof values === 'string') this.#pending.push(() => this.#records.delete(key));
    else this.#pending.push(() => this.#records.set(key, { table, values }));
    return sysId !== '';
  }
}

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
