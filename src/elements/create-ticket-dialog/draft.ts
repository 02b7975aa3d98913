import type { TicketingClient } from '../../data/client/client.js';
import * as z from 'zod/mini';
import { Draft } from '../form/form-state.js';

/** What was typed, and for which instance. */
const KeptDraft = z.object({ ...Draft.shape, origin: z.optional(z.string()) });
type KeptDraft = z.infer<typeof KeptDraft>;

const nameOf = (anomalyId: string): string => `draft:${anomalyId}`;

/** Reads what was typed for this anomaly and not sent, by this page or one before it (elements D10). */
export const readDraft = ({ drafts }: TicketingClient, anomalyId: string): KeptDraft | undefined => drafts.read(nameOf(anomalyId), KeptDraft);

export function writeDraft({ drafts }: TicketingClient, anomalyId: string, draft: KeptDraft): void {
  drafts.write(nameOf(anomalyId), draft);
}

export function removeDraft({ drafts }: TicketingClient, anomalyId: string): void {
  drafts.remove(nameOf(anomalyId));
}
