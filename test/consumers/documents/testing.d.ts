// Names that docs/testing.md takes for granted: what its first block imports, and the tags.
import type * as ticketing from 'servicenow-ticketing';
import type {} from 'servicenow-ticketing/define';
import type * as mock from 'servicenow-ticketing/mock';

declare global {
  const createTicketingClient: typeof ticketing.createTicketingClient;
  const createMockWorld: typeof mock.createMockWorld;
}
