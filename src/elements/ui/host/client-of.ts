import type { TicketingClient } from '../../../data/client/client.js';
import { sharedClient } from '../../../data/client/default-client.js';
import type { Catalogue } from '../../../texts/catalogue.js';
import type { ClientChoice } from './host.js';

/** Returns an element's way to the backend: its own client, else the page's, else one made for its `api-base`. */
export function clientOf({ client, apiBase }: ClientChoice): TicketingClient {
  return client ?? sharedClient(apiBase);
}

/** Returns the texts of a part, as the element's client has them. */
export const textsOf = <Texts>(choice: ClientChoice, catalogue: Catalogue<string, Texts>): Texts => clientOf(choice).texts.of(catalogue);
