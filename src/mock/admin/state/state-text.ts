import type { PasswordRegistry } from '../passwords/password-registry.js';
import type { Restorable } from '../stage/snapshot.js';
import { batched, commitLine, fileLine, recordLine } from './state-lines.js';
import { StateReader, type SavedState } from './state-reader.js';

function* dataLines({ records, files }: Restorable): Generator<string> {
  for (const [sysId, bytes] of files) yield fileLine(sysId, bytes);
  for (const record of records) yield recordLine(record);
}

/** Returns a state as text, part by part. Its passwords are in it as hashes. */
export async function* stateText(state: Restorable, registry: PasswordRegistry): AsyncGenerator<string> {
  yield* batched(dataLines(state));
  yield await commitLine(state, state.records.length, registry);
}

/**
 * Parses the state that a text holds.
 *
 * @throws {StateError} when it is no whole state of this mock.
 */
export function parseState(text: string): SavedState {
  const reader = new StateReader();
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    reader.push(text.slice(start, end));
    start = end + 1;
  }
  return reader.finish();
}
