import { TicketingError } from '../api/index.js';
import { getCapabilities, withoutCapabilities, type Capabilities } from '../contract/capabilities.js';
import type { Client } from './client/client.js';
import { query, type TicketingQuery } from './client/query.js';

export const capabilitiesKey = ['capabilities'] as const;

/** The capabilities as last read; undefined before that. */
export const cachedCapabilities = ({ queries }: Client): Capabilities | undefined => queries.getQueryData(capabilitiesKey);

/** Returns the origin of the instance that is connected, so that it goes with what is read from it; `''` where nobody says. */
export const instanceOrigin = async (client: Client): Promise<string> => (await client.queries.query(capabilitiesQuery(client))).instance_origin;

/**
 * What the backend can do. A backend without this call has the documented ones alone: that is an answer, not an error,
 * and where the page says so nobody asks.
 */
export const capabilitiesQuery = (client: Client): TicketingQuery<Capabilities> =>
  query(client, {
    queryKey: capabilitiesKey,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      if (!client.probe) return withoutCapabilities();
      try {
        return await client.api.call(getCapabilities, { signal });
      } catch (error) {
        if (error instanceof TicketingError && error.status === 404) return withoutCapabilities();
        throw error;
      }
    },
  });
