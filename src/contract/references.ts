import type * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { pageOf } from './page.js';
import type * as types from './plain/references.js';
import { AnyText, Id, object, Text } from './wire.js';

export const Reference = object({
  id: Id,
  name: AnyText,
  detail: Text,
}) satisfies z.ZodMiniType<types.Reference>;
export type Reference = types.Reference;

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
