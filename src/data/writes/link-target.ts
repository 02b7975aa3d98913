import * as z from 'zod/mini';
import { Id } from '../../contract/wire.js';

/** The ticket that a link is about, and the origin of its instance where that is known, as it outlives a reload. */
export const LinkTarget = z.object({ ticket_id: Id, ticket_number: z.string(), instance_origin: z.optional(z.string()) });
export type LinkTarget = z.infer<typeof LinkTarget>;
