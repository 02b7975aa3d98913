import { TicketingError } from '../api/index.js';
import { pause } from '../api/or-abort.js';
import type { Client } from './client/client.js';

/** Milliseconds that a network takes to come back after the machine has woken up. */
const networkPause = 5_000;

/** Reads what is shown after a sleep, and what could not be read a little later once more; once for all elements of a client. */
export async function wake(client: Client): Promise<void> {
  if (client.state.waking) return;
  client.state.waking = true;
  try {
    await client.queries.refetchQueries({ type: 'active' });
    await pause(networkPause);
    await client.queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.error instanceof TicketingError && state.error.retryable });
  } finally {
    client.state.waking = false;
  }
}
