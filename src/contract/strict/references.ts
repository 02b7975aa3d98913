import * as z from 'zod/mini';
import { searchAssignmentGroups, searchCallers, type referenceEndpoints } from '../references.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing, pageOf, ProviderId } from './wire.js';

export const Reference = z.looseObject({ id: ProviderId, name: z.string(), detail: z.optional(z.string()) });
export type Reference = z.infer<typeof Reference>;

export const strictReferences = {
  searchAssignmentGroups: strict(searchAssignmentGroups, nothing, pageOf(Reference)),
  searchCallers: strict(searchCallers, nothing, pageOf(Reference)),
} as const satisfies StrictTable<typeof referenceEndpoints>;
