/**
 * Runs `read`, and makes `RegExp.$_` and its kin forget what was matched in it: any script of the page could read an
 * address with a password there (domain S7).
 */
export function untraced<Result>(read: () => Result): Result {
  try {
    return read();
  } finally {
    /^/.test('');
  }
}
