import type { TicketingClient } from '../../data/client.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { linkAttemptName, openLinkTarget, type LinkTarget } from '../../data/open-link.js';

/** An anomaly's link on its way: under which key it is sent, and what of it has no definite answer. */
export interface LinkOnItsWay {
  readonly key: IdempotencyKey;
  open: LinkTarget | undefined;
}

interface Known {
  /** Of the drafts: what was there before they were cleared is somebody else's. */
  readonly generation: number;
  readonly links: Map<string, LinkOnItsWay>;
}

const knownOf = new WeakMap<TicketingClient, Known>();

/** The anomaly's link on its way: one for all dialogs of the page, so that none repeats what another has ended. */
export function linkOnItsWay(client: TicketingClient, anomalyId: string): LinkOnItsWay {
  const { links } = currentOf(client);
  const link = links.get(anomalyId) ?? {
    key: new IdempotencyKey(client.drafts, linkAttemptName(anomalyId)),
    open: openLinkTarget(client, anomalyId),
  };
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
