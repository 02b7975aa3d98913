import type { ReadState } from './query-source.js';

/** Throws what the last of these reads failed with; nothing where they have succeeded, or there was nothing to read. */
export function throwFailure(...reads: readonly (ReadState<unknown, Error> | undefined)[]): void {
  for (const read of reads) if (read?.error) throw read.error;
}
