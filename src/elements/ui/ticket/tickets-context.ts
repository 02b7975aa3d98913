import type { Client } from '../../../data/client/client.js';
import { clientOf } from '../host/client-of.js';
import type { ClientChoice } from '../host/host.js';
import { knownId } from './anomaly-id.js';

/** Whose tickets a part works with, and by which client. */
export interface TicketsContext {
  client: Client;
  anomalyId: string;
  /** Of the client's drafts: another one after it was told to forget its user. */
  generation: number;
}

/** Whether both are about the same anomaly, as the same client has it for the same user. */
export const isSameContext = (one: TicketsContext, other: TicketsContext): boolean =>
  one.client === other.client && one.anomalyId === other.anomalyId && one.generation === other.generation;

/** Returns the context that an element is in now. */
export const contextOf = (element: ClientChoice & { readonly anomalyId: string | null | undefined }): TicketsContext => {
  const client = clientOf(element);
  return { client, anomalyId: knownId(element.anomalyId), generation: client.drafts.generation };
};
