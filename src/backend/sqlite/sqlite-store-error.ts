/** A file that cannot keep the backend's state; the message is one line for a person. */
export class SqliteStoreError extends Error {
  override readonly name = 'SqliteStoreError';
}

/** SQLite's primary result codes that are told apart here. */
export const resultCodes = { busy: 5, readOnly: 8, cannotOpen: 14, notADatabase: 26 } as const;

/** Returns SQLite's primary result code, `undefined` for an error of another kind. */
export function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  // The higher bits tell variants apart.
  return error.errcode & 0xff;
}
