import { AnyText, lenient, object, Whole } from '../../contract/wire.js';
import type { Client } from '../../data/client/client.js';
import { draftPrefix } from '../../data/drafts/draft-store.js';
import * as z from 'zod/mini';
import { Draft } from '../form/form-state.js';

/** Milliseconds: nobody comes back to what is older. */
const longestAge = 7 * 24 * 60 * 60 * 1000;

/** What was typed, for which instance, and when: milliseconds since the Unix epoch. */
const KeptDraft = object({ ...Draft.shape, origin: z.optional(AnyText), at: z.optional(lenient(Whole, undefined)) });
type KeptDraft = z.infer<typeof KeptDraft>;

const nameOf = (anomalyId: string): string => `${draftPrefix}${anomalyId}`;

/** Reads what was typed for this anomaly and not sent, by this page or one before it (elements D10). */
export function readDraft(client: Client, anomalyId: string): KeptDraft | undefined {
  const draft = client.drafts.read(nameOf(anomalyId), KeptDraft);
  if (Date.now() - (draft?.at ?? Date.now()) < longestAge) return draft;
  removeDraft(client, anomalyId);
  return undefined;
}

export function writeDraft({ drafts }: Client, anomalyId: string, draft: KeptDraft): void {
  drafts.write(nameOf(anomalyId), { ...draft, at: Date.now() });
}

export function removeDraft({ drafts }: Client, anomalyId: string): void {
  drafts.remove(nameOf(anomalyId));
}
