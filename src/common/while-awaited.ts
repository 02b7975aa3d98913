/**
 * Waits for a promise, and keeps a process of Node's alive meanwhile: what settles it may be a timer that by itself lets the process end, with the
 * promise open.
 */
export async function whileAwaited<Value>(promise: Promise<Value>): Promise<Value> {
  const hold = setInterval(() => undefined, 60_000);
  try {
    return await promise;
  } finally {
    clearInterval(hold);
  }
}
