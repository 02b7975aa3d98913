import type { TicketingClient } from '../../../data/client.js';
import { sharedClient } from '../../../data/default-client.js';

/** Every element's way to the backend: its own client, else the page's, else one made for its `api-base`. */
export function clientOf({ client, apiBase }: { client?: TicketingClient | undefined; apiBase: string }): TicketingClient {
  return client ?? sharedClient(apiBase);
}
