import { TicketingError, type Api } from '../api/index.js';
import type { Page } from '../contract/page.js';
import { capabilitiesQuery } from './capabilities.js';
import type { Client } from './client/client.js';

/**
 * Reads a page. A bare array is one where the backend has the documented calls alone; where it has more, and so answers pages, it
 * comes from somebody else, and is no empty list.
 *
 * @param read the call
 * @throws {TicketingError}
 */
export async function readPage<Answer extends Page<unknown>>(client: Client, read: (api: Api) => Promise<Answer>): Promise<Answer> {
  const page = await read(client.api);
  if (!page.bare) return page;
  const { documentedOnly } = await client.queries.query(capabilitiesQuery(client));
  if (documentedOnly) return page;
  throw new TicketingError('invalid-answer', 'The answer is no page.');
}
