import type { TicketingClient } from '../../data/client/client.js';
import { Draft } from '../form/form-state.js';

const nameOf = (anomalyId: string): string => `draft:${anomalyId}`;

/** Reads what was typed for this anomaly and not sent, by this page or one before it (elements D10). */
export const readDraft = ({ drafts }: TicketingClient, anomalyId: string): Draft | undefined => drafts.read(nameOf(anomalyId), Draft);

export function writeDraft({ drafts }: TicketingClient, anomalyId: string, draft: Draft): void {
  drafts.write(nameOf(anomalyId), draft);
}

export function removeDraft({ drafts }: TicketingClient, anomalyId: string): void {
  drafts.remove(nameOf(anomalyId));
}
