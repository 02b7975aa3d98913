import * as z from 'zod/mini';
import { searchAssignmentGroups, searchCallers, type referenceEndpoints } from '../references.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing, open, pageOf, ProviderId } from './wire.js';
import { readProblems } from './expected-problems.js';

export const Reference = open({ id: ProviderId, name: z.string(), detail: z.optional(z.string()) });
export type Reference = z.infer<typeof Reference>;

export const strictReferences = {
  searchAssignmentGroups: strict(searchAssignmentGroups, nothing, pageOf(Reference), {
    summary: 'Finds active groups of the instance by name or sys_id.',
    problems: [...readProblems, 'provider-forbidden'],
  }),
  searchCallers: strict(searchCallers, nothing, pageOf(Reference), {
    summary: 'Finds active users of the instance by name, user name, e-mail address or sys_id.',
    problems: [...readProblems, 'provider-forbidden'],
  }),
} as const satisfies StrictTable<typeof referenceEndpoints>;
