import type { SearchFacts } from '../providers/provider.js';
import type { TicketingClient } from './client.js';
import { query, type TicketingQuery } from './query.js';

/** Fetches how the provider's tickets are named, once a client. */
export const searchFactsQuery = (client: TicketingClient): TicketingQuery<SearchFacts> =>
  query(client, {
    queryKey: ['search-facts'],
    staleTime: Infinity,
    networkMode: 'always',
    structuralSharing: false,
    queryFn: () => client.provider.search(client.texts),
  });
