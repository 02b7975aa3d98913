import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { Capabilities, withoutCapabilities } from '../../src/contract/capabilities.js';
import { ConnectionCheck } from '../../src/contract/connection-test.js';
import { FormSpecification, TicketCreated } from '../../src/contract/create-ticket.js';
import { endpoints } from '../../src/contract/endpoints.js';
import { Integration } from '../../src/contract/integrations.js';
import { searchTickets } from '../../src/contract/link-ticket.js';
import { Problem, problemCodes } from '../../src/contract/problem.js';
import { TicketLinks } from '../../src/contract/ticket-links.js';
import { Ticket } from '../../src/contract/ticket.js';
import { fieldIssues } from '../../src/contract/wire.js';
import { TicketCreate } from '../../src/contract/strict/create-ticket.js';
import { IntegrationCreate } from '../../src/contract/strict/integrations.js';
import { problemStatus } from '../../src/contract/strict/problem-status.js';

const sysId = '1c741bd70b2322007518478d83673af3';
const documentedTicket = {
  ticket_id: sysId,
  ticket_number: 'INC0010042',
  title: 'Row count dropped',
  description: 'orders_daily',
  status: 'Unknown (New)',
  priority: '4 - Low',
  urgency: '2',
  impact: '3',
  category: 'software',
  subcategory: null,
  created_at: '2024-01-15 10:30:00',
  updated_at: '2024-01-15 10:30:00',
  resolved_at: null,
  closed_at: null,
  assigned_to: 'Beth Anglin',
  assigned_group: '',
  requester: 'qualytics_integration',
  url: `https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${sysId}`,
  comments_count: 0,
  metadata: { source: 'servicenow' },
};

const issuesOf = (schema: z.core.$ZodType, value: unknown) => {
  const result = z.safeParse(schema, value);
  return result.success ? [] : fieldIssues(result.error);
};

describe('the contract', () => {
  it('parses the documented ticket, with absent texts empty', () => {
    const ticket = z.parse(Ticket, documentedTicket);
    expect(ticket.ticket_number).toBe('INC0010042');
    expect(ticket.status).toBe('Unknown (New)');
    expect(ticket.subcategory).toBe('');
    expect(ticket.comments_count).toBe('0');
  });

  it('parses a search hit, which has fewer keys, and marks it as not linked', () => {
    const { ticket_id, ticket_number, title, status } = documentedTicket;
    const page = z.parse(searchTickets.answer ?? z.never(), {
      items: [{ ticket_id, ticket_number, title, status }],
      total: 1,
      page: 1,
      size: 20,
      pages: 1,
    });
    expect(page.items[0]).toMatchObject({ ticket_number: 'INC0010042', linked: false, block: 'unknown' });
  });

  it('names the field of a wrong value, nested ones with their path', () => {
    expect(issuesOf(Ticket, { ...documentedTicket, ticket_id: '' })).toEqual([{ field: 'ticket_id', detail: 'expected text or int' }]);
    expect(issuesOf(TicketCreated, { ticket: { ...documentedTicket, ticket_id: null, ticket_number: '' } })).toEqual([
      { field: 'ticket', detail: 'expected a ticket' },
    ]);
  });

  it('names the fields of a ticket that cannot be created', () => {
    expect(issuesOf(TicketCreate, { title: '', description: 'x' }).map(({ field }) => field)).toEqual(['title']);
    expect(issuesOf(TicketCreate, { title: 'x'.repeat(161) }).map(({ field }) => field)).toEqual(['title']);
    expect(issuesOf(TicketCreate, { title: 'x', impact: 2 }).map(({ field }) => field)).toEqual(['impact']);
  });

  // covers: C1
  it('keeps the keys of a ticket that it does not know', () => {
    expect(z.parse(TicketCreate, { title: 'x', u_source: 'qualytics' })).toEqual({ title: 'x', description: '', u_source: 'qualytics' });
  });

  it('reads a page row by row, so that one bad row costs itself alone', () => {
    const links = z.parse(TicketLinks, {
      items: [{ id: 1, ticket: documentedTicket }, { id: 2 }, { id: 3, ticket: documentedTicket, sync: { status: 'from the future' } }],
      total: 3,
      page: 1,
      size: 50,
      pages: 1,
    });
    expect(links.items.map(({ id }) => id)).toEqual(['1', '3']);
    expect(links.unreadable).toBe(1);
    expect(links.items[1]?.sync?.status).toBe('unknown');
  });

  it('requires of a link its id and ticket only', () => {
    const { items } = z.parse(TicketLinks, [{ id: 'a', ticket: { ticket_id: sysId, ticket_number: 'INC1' } }]);
    expect(items[0]).toMatchObject({ id: 'a', linked_at: '', last_synced_at: '', status: '', other_anomalies_count: 0 });
  });

  // covers: G4
  it('tells absent permissions from given ones', () => {
    const page = { items: [], total: 0, page: 1, size: 50, pages: 0 };
    expect(z.parse(TicketLinks, page).permissions).toBeUndefined();
    expect(z.parse(TicketLinks, { ...page, permissions: { create: false } }).permissions).toEqual({
      view: true,
      create: false,
      link: true,
      unlink: true,
    });
  });

  it('refuses what is no page', () => {
    expect(issuesOf(TicketLinks, '<html>')).toHaveLength(1);
  });

  // covers: S7
  it('drops a secret that a backend sends by mistake', () => {
    const integration = z.parse(Integration, { id: 5, type: 'servicenow', api_access_token: 'user:hunter2' });
    expect(JSON.stringify(integration)).not.toContain('hunter2');
  });

  // covers: S2
  it('takes credentials whose password holds colons, and names the field of others', () => {
    const connection = { type: 'servicenow', api_url: 'https://acme.service-now.com' };
    expect(issuesOf(IntegrationCreate, { ...connection, api_access_token: 'user:pa:ss' })).toEqual([]);
    for (const api_access_token of ['user', ':pass', 'user:', 42]) {
      expect(issuesOf(IntegrationCreate, { ...connection, api_access_token }).map(({ field }) => field)).toEqual(['api_access_token']);
    }
  });

  // covers: C9
  it('reads a form specification as an array or under fields, with groups of either kind', () => {
    const title = { field: 'title', title: 'Short Description', type: 'string', required: true, group: { name: 'Ticket', outline: true } };
    const impact = { field: 'impact', values: [{ label: '1 - High', value: '1' }], group: 'Details' };
    const fields = z.parse(FormSpecification, [title, impact]);
    expect(z.parse(FormSpecification, { fields: [title, impact] })).toEqual(fields);
    expect(fields.map(({ group }) => group)).toEqual(['Ticket', 'Details']);
    expect(fields[1]?.values).toEqual([{ label: '1 - High', value: '1', dependent_value: '' }]);
  });

  // covers: C9
  it('takes a list in which no field can be read for no form specification, an empty one for one', () => {
    expect(issuesOf(FormSpecification, [[[]]])).toHaveLength(1);
    expect(issuesOf(FormSpecification, { fields: [{ title: 'No name' }] })).toHaveLength(1);
    expect(z.parse(FormSpecification, [])).toEqual([]);
  });

  it('knows what a backend without capabilities can do', () => {
    expect(withoutCapabilities()).toMatchObject({ auth: ['basic'], tables: ['incident'], restore: false, connection_test: false });
    expect(z.parse(Capabilities, { restore: 'yes', tables: 'incident' })).toMatchObject({ restore: false, tables: ['incident'] });
  });

  it('reads a problem with a code that it does not know by its status alone', () => {
    expect(z.parse(Problem, { type: 'about:blank', status: 409, code: 'from-the-future' }).code).toBeUndefined();
    expect(z.parse(Problem, { status: 409, code: 'already-linked' }).code).toBe('already-linked');
  });

  it('never uses 401 for what ServiceNow refused', () => {
    const unauthorized = Object.entries(problemStatus).filter(([, status]) => status === 401);
    expect(unauthorized.map(([code]) => code)).toEqual(['unauthenticated']);
  });

  it('has one endpoint for each method and path, under /api', () => {
    const calls = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.filter((call) => !call.includes(' /api/'))).toEqual([]);
  });

  // covers: C9
  it('keeps the form whatever one field or one choice is like', () => {
    const form = z.parse(FormSpecification, [
      { field: 'title', required: null, default: false, type: 7 },
      { title: 'No name' },
      { field: 'category', values: [{ value: 1, label: 'One' }, { label: 'No value' }, { value: 'two' }] },
    ]);
    expect(form.map(({ field, type, required, default: preset }) => [field, type, required, preset])).toEqual([
      ['title', 'string', false, 'false'],
      // It cannot be sent, and is told to the user.
      ['', 'string', false, ''],
      ['category', 'string', false, ''],
    ]);
    expect(form[2]?.values.map(({ value }) => value)).toEqual(['1', 'two']);
  });

  it('keeps a list whose counts are null, and a row with an object for a text', () => {
    const { items, total } = z.parse(TicketLinks, {
      items: [{ id: 1, ticket: { ...documentedTicket, assigned_to: { display_value: 'Beth' } }, other_anomalies_count: null }],
      total: null,
    });
    expect(total).toBe(0);
    expect(items.map(({ ticket, other_anomalies_count }) => [ticket.assigned_to, other_anomalies_count])).toEqual([['', 0]]);
  });

  it('reads a check of an unknown outcome as unproven', () => {
    expect(z.parse(ConnectionCheck, { check: 'address', status: 'warned' }).status).toBe('unproven');
  });

  it('has a status for each code of a problem, and no other code', () => {
    expect([...problemCodes].sort()).toEqual(Object.keys(problemStatus).sort());
  });

  it('tells that no integration is active from not knowing', () => {
    const activeIn = (value: unknown) => z.parse(Capabilities, { active_integration: value }).active_integration;
    expect([activeIn('jira'), activeIn(null), activeIn(7), activeIn(undefined)]).toEqual(['jira', null, undefined, undefined]);
  });
});
