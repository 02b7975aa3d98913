import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import { Id, Text } from './wire.js';

/** A record one picks by name and sends by its key: an assignment group or a user. */
export const Reference = z.object({
  /** The provider's key of the record; of ServiceNow's, its sys_id. */
  id: Id,
  name: z.string(),
  /** A text that tells it from its namesakes: a group's description, a user's e-mail address. */
  detail: Text,
});
export type Reference = z.infer<typeof Reference>;

export const searchAssignmentGroups = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/assignment-groups',
  capability: 'assignment_group_search',
  query: ['query', 'page', 'size'],
  answer: pageOf(Reference),
});

export const searchCallers = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/callers',
  capability: 'caller_search',
  query: ['query', 'page', 'size'],
  answer: pageOf(Reference),
});

/** Records that one picks by name. */
export const referenceEndpoints = { searchAssignmentGroups, searchCallers } as const;
