import type { Readable } from 'node:stream';

/** How long a refused client may pause while it goes on sending, in milliseconds. */
const longestPause = 1_000;
/** How long it may go on in all, in milliseconds. */
const longest = 30_000;
/** How many bytes of it are read. */
const most = 67_108_864;

/**
 * Reads and forgets what a client still sends, until it ends, pauses, or has sent more than any client would. To close a
 * connection while its client sends would reset it, and the client might lose the answer.
 */
export function drain(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    let received = 0;
    const finish = (): void => {
      clearTimeout(pause);
      clearTimeout(whole);
      stream.off('data', take);
      resolve();
    };
    const take = (chunk: Uint8Array): void => {
      received += chunk.byteLength;
      if (received > most) finish();
      else pause.refresh();
    };
    const pause = setTimeout(finish, longestPause);
    const whole = setTimeout(finish, longest);
    for (const event of ['end', 'close', 'error']) stream.once(event, finish);
    stream.on('data', take);
    stream.resume();
  });
}
