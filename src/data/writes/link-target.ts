import * as z from 'zod/mini';
import { Id } from '../../contract/wire.js';

/** The ticket that a link is about, as it outlives a reload. */
export const LinkTarget = z.object({ ticket_id: Id, ticket_number: z.string() });
export type LinkTarget = z.infer<typeof LinkTarget>;
