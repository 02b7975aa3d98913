import type { Connections } from './connection/connections.js';
import type { BackendSeed, LinkSeed } from './seed.js';
import type { Store } from './store.js';
import type { Outbox } from './sync/outbox.js';
import type { Snapshots } from './ticketing/snapshots.js';

interface Dependencies {
  store: Store;
  connections: Connections;
  snapshots: Snapshots;
  outbox: Outbox;
}

/** Fills a new backend with the world it starts with. The seed is copied, never changed. */
export async function plant(seed: BackendSeed, dependencies: Dependencies): Promise<void> {
  const { store, connections } = dependencies;
  for (const datastore of seed.datastores ?? []) store.datastores.set(datastore.id, { ...datastore });
  for (const anomaly of seed.anomalies ?? []) store.anomalies.set(anomaly.id, structuredClone(anomaly));
  for (const { anomaly_id, ...comment } of seed.comments ?? []) store.addComment(anomaly_id, comment);
  for (const { anomaly_id, ...event } of seed.history ?? []) store.addHistory(anomaly_id, event);
  if (seed.integration) await connections.plant(seed.integration);
  for (const link of seed.links ?? []) plantLink(link, dependencies);
}

function plantLink(seed: LinkSeed, { store, connections, snapshots, outbox }: Dependencies): void {
  const origin = seed.instance_origin ?? connections.origin;
  if (origin === null) throw new Error(`The link to ${seed.ticket.ticket_number} needs an instance_origin: no ServiceNow is connected.`);
  const ticket = { origin, table: seed.table ?? 'incident', sysId: seed.ticket.ticket_id };
  const link = store.addLink({ anomalyId: seed.anomaly_id, ticket, linkedAt: seed.linked_at, linkedBy: seed.linked_by });
  snapshots.plant(ticket, seed.ticket, seed.last_synced_at === undefined ? null : Date.parse(seed.last_synced_at));
  for (const text of seed.waiting ?? []) outbox.add(link, text);
}
