import { describe, expect, it } from 'vitest';
import { getCapabilities } from '../../../src/contract/capabilities.js';
import { createTicket, getFormSpecification } from '../../../src/contract/create-ticket.js';
import { linkTicket, searchTickets } from '../../../src/contract/link-ticket.js';
import { listRelatedTickets } from '../../../src/contract/related-tickets.js';
import { unlinkTicket, listTicketLinks, syncTicketLink, type TicketLink } from '../../../src/contract/ticket-links.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { groupId, incidentId } from '../../../src/mock/scenarios/data/seed/incident-records.js';
import { fetchFrom } from '../../../src/mock/scenarios/gateway/follow-redirects.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { stillWorld } from './world-api.js';

const params = { anomaly_id: '42' };
const newIncident = { title: 'Row count dropped', description: 'Half of it.', impact: '2', urgency: '2' };
const linksOf42 = async ({ api }: ReturnType<typeof stillWorld>): Promise<ReadonlyMap<string, TicketLink>> =>
  new Map((await api.call(listTicketLinks, { params, query: { size: 100 } })).items.map((link) => [link.ticket.ticket_number, link]));
const incidentsTitled = ({ world }: ReturnType<typeof stillWorld>, title: string) => world.servicenow.store.query('incident', `short_description=${title}`);

describe('a world in trouble', () => {
  // covers: L4, S11
  it.each<[Scenario, string]>([
    ['hibernating', 'provider-hibernating'],
    ['maintenance', 'provider-maintenance'],
    ['rate-limited', 'provider-rate-limited'],
  ])('cannot read a state in "%s" and says %s, until the instance is well', async (scenario, code) => {
    const still = stillWorld(scenario);
    for (const { sync } of (await linksOf42(still)).values()) expect(sync).toMatchObject({ status: 'failed', last_error: { code } });
    still.world.faults.clear();
    still.clock.advance(60_000);
    for (const { sync } of (await linksOf42(still)).values()) expect(sync?.status).toBe('synced');
  });

  // covers: C4, C7
  it('reads neither choices nor groups in "hidden-lists", and creates all the same', async () => {
    const { api } = stillWorld('hidden-lists');
    const category = (await api.call(getFormSpecification, {})).find(({ field }) => field === 'category');
    expect(category).toMatchObject({ type: 'string', values: [] });
    const body = { ...newIncident, category: 'database', assignment_group: groupId('Data Operations') };
    expect((await api.call(createTicket, { params, body })).ticket.category).toBe('Database');
  });

  // covers: C9, C11
  it('drops category and assignment group in "picky", whose dictionary asks for them and for more', async () => {
    const { api } = stillWorld('picky');
    const body = { ...newIncident, category: 'database', assignment_group: groupId('Data Operations'), contact_type: 'email', due_date: '2024-01-16 12:00:00' };
    expect((await api.call(createTicket, { params, body })).dropped.map(({ field }) => field)).toEqual(['category', 'assignment_group']);
    const required = (await api.call(getFormSpecification, {})).filter((field) => field.required).map(({ field }) => field);
    expect(required.sort()).toEqual(['assignment_group', 'category', 'contact_type', 'due_date', 'table', 'title']);
  });

  // covers: C10
  it('does not know at first in "lost-answers" whether it created, and finds the one incident at the second try', async () => {
    const still = stillWorld('lost-answers');
    const create = () => still.api.call(createTicket, { params, body: newIncident, idempotencyKey: 'key-1' });
    await expect(create()).rejects.toMatchObject({ code: 'outcome-unknown' });
    const { ticket } = await create();
    expect(incidentsTitled(still, newIncident.title).map(({ number }) => number)).toEqual([ticket.ticket_number]);
  });

  // covers: L7
  it('does not know at first in "lost-answers" whether it linked, and writes one note', async () => {
    const { api, world } = stillWorld('lost-answers');
    const ticket_id = incidentId('INC0010033');
    const link = () => api.call(linkTicket, { params, body: { ticket_id }, idempotencyKey: 'key-2' });
    await expect(link()).rejects.toMatchObject({ code: 'outcome-unknown' });
    await link();
    const notes = world.servicenow.store.query('sys_journal_field', `element_id=${ticket_id}^element=work_notes`);
    expect(notes.filter(({ value }) => value.includes('Linked to Qualytics Anomaly 42')).length).toBe(1);
  });

  // covers: C10
  it('creates in "not-linked" without a link, which linking makes up for', async () => {
    const still = stillWorld('not-linked');
    const { ticket, linked, link_id } = await still.api.call(createTicket, { params, body: newIncident });
    expect([linked, link_id, incidentsTitled(still, newIncident.title).length]).toEqual([false, '', 1]);
    await still.api.call(linkTicket, { params, body: { ticket_id: ticket.ticket_id } });
    expect([...(await linksOf42(still)).keys()]).toContain(ticket.ticket_number);
  });

  // covers: L1, L8, C4, C7, Y6
  it('has in "retired" defaults that ServiceNow takes no more, closed records of every table, and an incident that takes no notes until it is reopened', async () => {
    const still = stillWorld('retired');
    const { api, world, clock, scheduler } = still;
    const fields = await api.call(getFormSpecification, {});
    const help = (name: string) => fields.find(({ field }) => field === name);
    expect(help('assignment_group')).toMatchObject({ default: '', info: expect.stringContaining('Service Desk is inactive in ServiceNow') as string });
    expect(help('category')).toMatchObject({ default: '', info: expect.stringContaining('“network” is no longer available in ServiceNow') as string });
    const links = await linksOf42(still);
    const closed = [...links.values()].filter(({ ticket }) => ticket.active === false).map(({ ticket }) => `${ticket.ticket_number} ${ticket.status}`);
    expect(closed.toSorted()).toEqual(['CHG0030101 Canceled', 'INC0009311 Closed', 'PRB0040101 Closed', 'TASK0020101 Closed Complete', 'TASK0020102 Filed away']);
    const offered = (await api.call(listRelatedTickets, { params })).items.map(({ ticket_number }) => ticket_number);
    expect(offered).toContain('INC0010042');
    expect(offered.filter((number) => closed.some((line) => line.startsWith(number)))).toEqual([]);
    expect((await api.call(createTicket, { params, body: newIncident })).ticket.requester).toBe('Qualytics Integration');

    await api.call(hostEndpoints.addComment, { params, body: { text: 'Still open?' } });
    await scheduler.run();
    expect((await linksOf42(still)).get('INC0009311')?.sync).toMatchObject({ status: 'not-synced', pending_count: 1 });
    world.servicenow.store.update('incident', incidentId('INC0009311'), { state: '2' });
    clock.advance(60_000);
    await linksOf42(still);
    await scheduler.run();
    expect((await linksOf42(still)).get('INC0009311')?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
  });

  // covers: Y6
  it('has a note refused and one failing in "sync-failing", and delivers both in the end, once', async () => {
    const still = stillWorld('sync-failing');
    const { api, world, clock, scheduler } = still;
    expect((await linksOf42(still)).get('INC0010042')?.sync?.status).toBe('pending');
    await scheduler.run();
    const before = await linksOf42(still);
    expect(before.get('INC0010042')?.sync).toMatchObject({ status: 'synced', pending_count: 0 });
    expect(before.get('INC0010017')?.sync).toMatchObject({ status: 'failed', pending_count: 1, last_error: { code: 'provider-error' } });
    expect(before.get('INC0009311')?.sync).toMatchObject({ status: 'not-synced', pending_count: 1, last_error: { code: 'ticket-closed' } });
    for (let retry = 0; retry < 3; retry += 1) {
      clock.advance(60_000);
      await scheduler.run();
    }
    world.servicenow.store.update('incident', incidentId('INC0009311'), { state: '2' });
    await api.call(syncTicketLink, { params: { ...params, link_id: before.get('INC0009311')?.id ?? '' } });
    for (const [number, { sync }] of await linksOf42(still)) expect([number, sync?.status, sync?.pending_count]).toEqual([number, 'synced', 0]);
    for (const number of before.keys()) {
      const notes = world.servicenow.store.query('sys_journal_field', `element_id=${incidentId(number)}^element=work_notes`);
      expect([number, notes.filter(({ value }) => value.includes('Qualytics Anomaly Status: Acknowledged')).length]).toEqual([number, 1]);
    }
  });

  // covers: G4
  it('offers everything and refuses every write in "forbidden", saying what is lacking', async () => {
    const still = stillWorld('forbidden');
    const { api } = still;
    const page = await api.call(listTicketLinks, { params });
    expect(page.permissions).toEqual({ view: true, create: true, link: true, unlink: true });
    const [link] = page.items;
    const writes = [
      () => api.call(createTicket, { params, body: newIncident }),
      () => api.call(linkTicket, { params, body: { ticket_id: incidentId('INC0010033') } }),
      () => api.call(unlinkTicket, { params: { ...params, link_id: link?.id ?? '' } }),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('the Manager role') as string });
    expect(incidentsTitled(still, newIncident.title)).toEqual([]);
  });

  // covers: W
  it('has no addition in "documented-only", but the host page’s own and all of the documented calls', async () => {
    const { api } = stillWorld('documented-only');
    await expect(api.call(getCapabilities, {})).rejects.toMatchObject({ code: 'not-found' });
    expect((await api.call(hostEndpoints.listComments, { params })).items.length).toBe(2);
    expect((await api.call(listTicketLinks, { params })).items.length).toBe(2);
    expect((await api.call(searchTickets, { query: { query: 'INC0010033' } })).items.length).toBe(1);
    expect((await api.call(createTicket, { params, body: newIncident })).ticket.ticket_number).toBe('INC0010044');
  });

  // covers: C13, A
  it('creates no incident for an anomaly that is acknowledged, commented on and archived', async () => {
    const { api, world, scheduler } = stillWorld('default');
    const before = world.servicenow.store.count('incident');
    await api.call(hostEndpoints.updateAnomaly, { params, body: { status: 'Acknowledged' } });
    await api.call(hostEndpoints.addComment, { params, body: { text: 'Looking at it.' } });
    await api.call(hostEndpoints.archiveAnomaly, { params, query: { archive: 'true', status: 'Resolved' } });
    await scheduler.run();
    expect(world.servicenow.store.count('incident')).toBe(before);
    expect(world.servicenow.store.query('sys_journal_field', 'valueLIKEQualytics Anomaly Status: Resolved').length).toBe(2);
  });

  it('lets nothing that is written through in "signed-out", and all of it when one has signed in again', async () => {
    const still = stillWorld('signed-out');
    const send = fetchFrom(still.world.handleBackend);
    const url = `http://backend.test${createTicket.path.replace('{anomaly_id}', '42')}`;
    const init = { method: 'POST', headers: { Authorization: 'Bearer mock-admin-editor', 'Idempotency-Key': 'key-1' }, body: JSON.stringify(newIncident) };
    expect((await linksOf42(still)).size).toBe(2);
    expect((await send(url, { ...init, redirect: 'manual' })).type).toBe('opaqueredirect');
    await expect(send(url, init)).rejects.toThrow(TypeError);
    expect(incidentsTitled(still, newIncident.title)).toHaveLength(0);
    still.world.gateway.clear();
    expect((await send(url, init)).status).toBe(201);
    expect(incidentsTitled(still, newIncident.title)).toHaveLength(1);
  });

  // covers: W, D8
  it('does a write once in "gateway-fails" although the first answer is a 503 of the gateway', async () => {
    const still = stillWorld('gateway-fails');
    const create = (idempotencyKey: string) => still.api.call(createTicket, { params, body: newIncident, idempotencyKey });
    await expect(create('key-1')).rejects.toMatchObject({ status: 503 });
    expect(incidentsTitled(still, newIncident.title)).toHaveLength(1);
    await create('key-1');
    expect(incidentsTitled(still, newIncident.title)).toHaveLength(1);
    await expect(create('key-2')).rejects.toMatchObject({ status: 503 });
  });
});
