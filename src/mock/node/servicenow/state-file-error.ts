/** A state that cannot be read or written; the message is one line for a person. */
export class StateFileError extends Error {
  /** Always `StateFileError`. */
  override readonly name = 'StateFileError';
}

/** Tests whether it is a system error with this code. */
export const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Returns the code of a system error, and nothing that might quote a file's content. */
export const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason');

export const unwritable = (path: string, error: unknown): StateFileError =>
  new StateFileError(`The state cannot be written to ${path}: ${reasonOf(error)}`);
