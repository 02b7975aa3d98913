import type { Readable } from 'node:stream';

/** How long a refused client may go on sending, in milliseconds. */
const patience = 1_000;

/**
 * Reads and forgets what a client still sends, until it ends or patience does. To close a connection while its client
 * sends would reset it, and the client might lose the answer.
 */
export function drain(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    for (const event of ['end', 'close', 'error']) {
      stream.once(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
    stream.resume();
  });
}
