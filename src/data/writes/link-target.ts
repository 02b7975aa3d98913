import * as z from 'zod/mini';
import { AnyText, Id, object } from '../../contract/wire.js';

/** The ticket that a link is about, and the origin of its instance where that is known, as it outlives a reload. */
export const LinkTarget = object({ ticket_id: Id, ticket_number: AnyText, instance_origin: z.optional(AnyText) });
export type LinkTarget = z.infer<typeof LinkTarget>;
