import type { Page } from '../contract/page.js';
import { searchAssignmentGroups, searchCallers, type Reference } from '../contract/references.js';
import type { Client } from './client/client.js';
import { readPage } from './read-page.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';

/** What a reference field can be searched for. */
export type ReferenceKind = 'assignment_group' | 'user';

const searches = { assignment_group: searchAssignmentGroups, user: searchCallers } as const;

/** Active groups or users whose name matches, or the one with that key; an empty text lists the first ones. */
export const referenceQuery = (client: Client, kind: ReferenceKind, text: string): TicketingQuery<Page<Reference>> =>
  query(client, {
    ...search(client, kind, text),
    gcTime: 60_000,
    placeholderData: (previous) => previous,
  });

/** The record that a text names in full, by its name in any case or by its key. @throws {TicketingError} */
export async function findReference(client: Client, kind: ReferenceKind, text: string): Promise<Reference | undefined> {
  const { items } = await client.queries.query(search(client, kind, text));
  return namedIn(items, text);
}

/** The one of these records that a text names in full. Two of one name are not told apart by it. */
export function namedIn(records: readonly Reference[], text: string): Reference | undefined {
  const name = text.toLowerCase();
  const named = records.filter((record) => record.id === text || record.name.toLowerCase() === name);
  return named.length === 1 ? named[0] : undefined;
}

const search = (client: Client, kind: ReferenceKind, text: string) => ({
  queryKey: [instanceKey, 'references', kind, text],
  // Somebody waits for it at a field: without a network it fails, rather than wait for one.
  networkMode: 'always' as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => 
    readPage(client, (api) => api.call(searches[kind], { query: { query: text, page: 1, size: 20 }, signal })),
});
