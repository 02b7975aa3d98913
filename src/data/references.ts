import type { Page } from '../contract/page.js';
import { searchAssignmentGroups, searchCallers, type Reference } from '../contract/references.js';
import type { TicketingClient } from './client.js';
import { query, type TicketingQuery } from './query.js';

/** What a reference field can be searched for. */
export type ReferenceKind = 'assignment_group' | 'user';

const searches = { assignment_group: searchAssignmentGroups, user: searchCallers } as const;

/** Active groups or users whose name matches; an empty text lists the first ones. */
export const referenceQuery = (client: TicketingClient, kind: ReferenceKind, text: string): TicketingQuery<Page<Reference>> =>
  query(client, {
    queryKey: ['references', kind, text],
    gcTime: 60_000,
    placeholderData: (previous) => previous,
    queryFn: ({ signal }) => client.api.call(searches[kind], { query: { query: text, page: 1, size: 20 }, signal }),
  });
