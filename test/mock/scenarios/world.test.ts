import { describe, expect, it } from 'vitest';
import { getCapabilities } from '../../../src/contract/capabilities.js';
import { createTicket } from '../../../src/contract/create-ticket.js';
import { createIntegration, listIntegrations } from '../../../src/contract/integrations.js';
import { listTicketLinks, type TicketLink } from '../../../src/contract/ticket-links.js';
import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { carriesBlock } from '../../../src/backend/wording/anomaly-block.js';
import type { Api } from '../../../src/api/index.js';
import { stillWorld } from './world-api.js';

const params = { anomaly_id: '42' };
const linksOf42 = async (api: Api): Promise<TicketLink[]> => (await api.call(listTicketLinks, { params, query: { size: 100 } })).items;
const newIncident = { title: 'Row count dropped', impact: '2', urgency: '2' };

describe('createWorld', () => {
  // covers: L1, L4
  it('links anomaly 42 to one new incident and one in progress by default', async () => {
    const links = await linksOf42(stillWorld('default').api);
    expect(links.map(({ ticket, status }) => [ticket.ticket_number, status]).sort()).toEqual([
      ['INC0010017', 'In Progress'],
      ['INC0010042', 'New'],
    ]);
    expect(links.every(({ sync }) => sync?.status === 'synced')).toBe(true);
  });

  // covers: Y7
  it('has the block of every linked anomaly in the incident, and no other', () => {
    const { store } = stillWorld('default').world.servicenow;
    const [shared] = store.query('incident', 'number=INC0010017');
    const [foreign] = store.query('incident', 'number=INC0010022');
    expect([40, 42].map((id) => carriesBlock(shared?.description ?? '', id))).toEqual([true, true]);
    expect(shared?.description).toContain('**View in Qualytics:** https://acme.qualytics.example/datastores/7/anomalies?id=42');
    expect([33, 42].map((id) => carriesBlock(foreign?.description ?? '', id))).toEqual([true, false]);
  });

  it('keeps a note that a person wrote in the incident’s journal', () => {
    const { store } = stillWorld('default').world.servicenow;
    const [incident] = store.query('incident', 'number=INC0010017');
    const notes = store.query('sys_journal_field', `element_id=${incident?.sys_id ?? ''}^ORDERBYsys_created_on`);
    expect(notes.map(({ element, sys_created_by }) => [element, sys_created_by])).toEqual([
      ['work_notes', 'daniel.mensah'],
      ['comments', 'daniel.mensah'],
      ['work_notes', 'ingrid.solberg'],
    ]);
  });

  // covers: C10
  it('gives a new incident the number after the highest', async () => {
    const { api } = stillWorld('default');
    const { ticket } = await api.call(createTicket, { params, body: newIncident });
    expect(ticket.ticket_number).toBe('INC0010044');
  });

  // covers: C11
  it('runs on an instance that drops a category it does not know', async () => {
    const { api } = stillWorld('default');
    const { dropped } = await api.call(createTicket, { params, body: { ...newIncident, category: 'Database' } });
    expect(dropped.map(({ field }) => field)).toEqual(['category']);
  });

  it('is connected without a link of anomaly 42 in "empty"', async () => {
    const { api, world } = stillWorld('empty');
    expect(await linksOf42(api)).toEqual([]);
    expect((await api.call(getCapabilities, {})).active_integration).toBe('servicenow');
    const [incident] = world.servicenow.store.query('incident', 'number=INC0010042');
    expect(carriesBlock(incident?.description ?? '', 42)).toBe(false);
    const history = await api.call(hostEndpoints.listHistory, { params });
    expect(history.items.map(({ kind }) => kind)).toEqual(['detected']);
  });

  it('has no integration and no link in "not-connected", and can be connected', async () => {
    const { api } = stillWorld('not-connected');
    expect((await api.call(listIntegrations, {})).items).toEqual([]);
    expect(await linksOf42(api)).toEqual([]);
    const body = { type: 'servicenow' as const, api_url: 'https://acme.service-now.com', api_access_token: 'qualytics_integration:integration' };
    expect((await api.call(createIntegration, { body })).api_url).toBe('https://acme.service-now.com');
  });

  // covers: S6
  it('refuses ServiceNow in "jira", where Jira is active', async () => {
    const { api } = stillWorld('jira');
    expect((await api.call(getCapabilities, {})).active_integration).toBe('jira');
    const body = { type: 'servicenow' as const, api_url: 'https://acme.service-now.com', api_access_token: 'admin:admin' };
    await expect(api.call(createIntegration, { body })).rejects.toMatchObject({ code: 'other-integration-active' });
  });

  // covers: L10
  it('keeps the links as history in "disconnected"', async () => {
    const { api } = stillWorld('disconnected');
    const links = await linksOf42(api);
    expect(links.map(({ sync, instance_origin }) => [sync?.status, instance_origin])).toEqual([
      ['historical', 'https://acme.service-now.com'],
      ['historical', 'https://acme.service-now.com'],
    ]);
    expect((await api.call(listIntegrations, {})).items).toEqual([]);
  });

  // covers: L5
  it('has a broken link to the incident that is gone in "deleted"', async () => {
    const links = await linksOf42(stillWorld('deleted').api);
    const states = new Map(links.map(({ ticket, sync }) => [ticket.ticket_number, sync]));
    expect(states.get('INC0010042')?.status).toBe('synced');
    expect(states.get('INC0010017')).toMatchObject({ status: 'broken', last_error: { code: 'ticket-deleted' } });
  });

  // covers: L4, Y6
  it('is refused by ServiceNow in "expired", and pauses', async () => {
    const { api } = stillWorld('expired');
    const links = await linksOf42(api);
    expect(links.map(({ sync }) => [sync?.status, sync?.last_error?.code])).toEqual([
      ['paused', 'provider-credentials'],
      ['paused', 'provider-credentials'],
    ]);
    const [integration] = (await api.call(listIntegrations, {})).items;
    expect(integration?.health).toMatchObject({ status: 'failing', code: 'provider-credentials' });
  });

  // covers: L3
  it('links sixty incidents in "dozens", in all six states', async () => {
    const links = await linksOf42(stillWorld('dozens').api);
    expect(links.length).toBe(60);
    expect([...new Set(links.map(({ status }) => status))].sort()).toEqual(['Canceled', 'Closed', 'In Progress', 'New', 'On Hold', 'Resolved']);
  });

  it('links a thousand incidents in "many", each of which exists', async () => {
    const { api, world } = stillWorld('many');
    const page = await api.call(listTicketLinks, { params, query: { size: 100, page: 10 } });
    expect([page.total, page.items.length]).toEqual([1000, 100]);
    expect(page.items.every(({ sync }) => sync?.status === 'synced')).toBe(true);
    expect(world.servicenow.store.count('incident')).toBe(1038);
  });

  // covers: C1, C8
  it('creates in four tables and sends the caller in "next-release"', async () => {
    const { api, world } = stillWorld('next-release');
    expect(await api.call(getCapabilities, {})).toMatchObject({ tables: ['incident', 'problem', 'change_request', 'task'], caller: true });
    const { ticket } = await api.call(createTicket, { params, body: { ...newIncident, table: 'problem' } });
    expect(world.servicenow.store.get('problem', ticket.ticket_id)?.number).toBe(ticket.ticket_number);
  });

  it('makes worlds that share nothing', async () => {
    const [first, second] = [stillWorld('default'), stillWorld('default')];
    await first.api.call(createTicket, { params, body: newIncident });
    expect([(await linksOf42(first.api)).length, (await linksOf42(second.api)).length]).toEqual([3, 2]);
    expect(second.world.servicenow.store.query('incident', 'number=INC0010044')).toEqual([]);
  });
});
