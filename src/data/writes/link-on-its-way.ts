import { Attempt } from './attempt.js';
import type { TicketingClient } from '../client.js';
import { linkAttemptName, LinkTarget } from './open-link.js';

/** An anomaly's link on its way. */
export type LinkOnItsWay = Attempt<LinkTarget>;


interface Known {
  /** Of the drafts: what was there before they were cleared is somebody else's. */
  readonly generation: number;
  readonly links: Map<string, LinkOnItsWay>;
}

const knownOf = new WeakMap<TicketingClient, Known>();

/** The anomaly's link on its way: one for all dialogs of the page, so that none repeats what another has ended. */
export function linkOnItsWay(client: TicketingClient, anomalyId: string): LinkOnItsWay {
  const { links } = currentOf(client);
  const link = links.get(anomalyId) ?? new Attempt(client.drafts, linkAttemptName(anomalyId), LinkTarget);
  links.set(anomalyId, link);
  return link;
}

function currentOf(client: TicketingClient): Known {
  const { generation } = client.drafts;
  const known = knownOf.get(client);
  const current = known?.generation === generation ? known : { generation, links: new Map<string, LinkOnItsWay>() };
  knownOf.set(client, current);
  return current;
}
