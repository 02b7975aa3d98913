import { recordAddress } from '../../providers/servicenow/record-address.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import { instanceOrigin } from '../connection/instance-url.js';
import { note } from '../connection/connection-log.js';
import { connectedHealth, newIntegration } from '../connection/integration-record.js';
import { newLink } from '../links/link-record.js';
import { newNote } from '../notes/note-record.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { ticketKey, unseenTicket } from '../tickets/ticket.js';
import { iso } from '../wording/times.js';
import type { BackendSeed, IntegrationSeed, LinkSeed } from './backend-seed.js';

type Needs = Pick<Ports, 'store' | 'vault' | 'clock'> & { settings: Pick<Ports['settings'], 'reach'> };

/** Fills a new store with the state that a world starts with. The seed is copied, never changed. */
export async function seedBackend({ integration, links = [] }: BackendSeed, ports: Needs): Promise<void> {
  const sealed = integration?.type === 'servicenow' ? await ports.vault.seal(integration.credentials) : null;
  await ports.store.unit(async (unit) => {
    const origin = integration && (await seedIntegration(unit, integration, sealed, ports));
    for (const link of links) await seedLink(unit, link, integration?.type === 'servicenow' ? origin : undefined, ports.clock.now());
  });
}

/** It is taken as it comes, unproven unless it says otherwise. Returns its origin. */
async function seedIntegration(unit: Unit, seed: IntegrationSeed, credentials: string | null, { clock, settings }: Needs): Promise<string> {
  const apiUrl = instanceOrigin(seed.api_url, settings.reach);
  const at = seed.created ?? iso(clock.now());
  const record = newIntegration({ id: await unit.newId(), type: seed.type, apiUrl, credentials }, seed.created_by ?? '', at);
  const { checked, defaults = {} } = seed.type === 'servicenow' ? seed : {};
  const beginning = { ...record, defaults: { ...record.defaults, ...defaults } };
  await note(unit, record, 'connected', record.createdBy, at);
  await unit.integrations.put(checked ? { ...beginning, health: connectedHealth(checked) } : beginning);
  return apiUrl;
}

async function seedLink(unit: Unit, seed: LinkSeed, connected: string | undefined, now: number): Promise<void> {
  const origin = seed.instance_origin ?? connected;
  if (origin === undefined) throw new Error(`The link to ${seed.ticket.ticket_number} needs an instance_origin: no ServiceNow is connected.`);
  const ticket = { origin, table: seed.table ?? ticketTable, sysId: seed.ticket.ticket_id };
  const link = newLink({ id: await unit.newId(), anomalyId: seed.anomaly_id, ticket, linkedAt: seed.linked_at, linkedBy: seed.linked_by });
  await unit.links.put(link);
  await seedSnapshot(unit, link, seed);
  for (const text of seed.waiting ?? []) await unit.notes.put(newNote(await unit.newId(), link, { text, at: now }));
}

/** Takes over what an earlier life of the backend knew of the ticket. */
async function seedSnapshot({ snapshots }: Unit, { ticket: ref }: LinkRecord, { ticket, last_synced_at }: LinkSeed): Promise<void> {
  const readAt = last_synced_at === undefined ? null : Date.parse(last_synced_at);
  const known = { ...unseenTicket(ref), ...ticket, url: recordAddress(ref) };
  await snapshots.put({ id: ticketKey(ref), ticket: known, readAt, triedAt: readAt, error: null });
}
