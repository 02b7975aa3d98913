import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Capabilities, withoutCapabilities } from '../../src/contract/capabilities.js';
import { ConnectionCheck } from '../../src/contract/connection-test.js';
import { Choice, DroppedField, FormField, FormSpecification, TicketCreate, TicketCreated } from '../../src/contract/create-ticket.js';
import { ConnectionHealth } from '../../src/contract/integrations.js';
import { BlockOutcome } from '../../src/contract/link-ticket.js';
import { connectionProblems, isProviderCode, problemCodes } from '../../src/contract/problem.js';
import { Relation } from '../../src/contract/related-tickets.js';
import { isKnown, LinkSync, SyncError, SyncStatus, TicketLinks, TicketPermissions } from '../../src/contract/ticket-links.js';
import { Ticket } from '../../src/contract/ticket.js';

const read = <Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> => z.parse(schema, value);
const statusOf = (status: unknown) => read(ConnectionCheck, { check: 'address', status }).status;
const healthOf = (status: unknown) => read(ConnectionHealth, { status }).status;
const whatOf = (what: unknown) => read(SyncError, { what }).what;

describe('a word of a closed list', () => {
  it.each([
    ['the outcome of a check', statusOf, ['passed', 'failed', 'skipped', 'unproven'], 'unproven'],
    ['the health of a connection', healthOf, ['connected', 'limited', 'failing', 'unknown'], 'unknown'],
    ['the status of a sync', (word: unknown) => read(SyncStatus, word), ['synced', 'pending', 'failed', 'paused', 'broken', 'not-synced', 'historical', 'unknown'], 'unknown'],
    ['what of a sync failed', whatOf, ['status', 'note'], undefined],
    ['the fate of the block', (word: unknown) => read(BlockOutcome, word), ['appended', 'shortened', 'present', 'omitted', 'unreadable', 'unknown'], 'unknown'],
    ['the kind of a state', (status_kind: unknown) => read(Ticket, { ticket_id: 'a', ticket_number: 'b', status_kind }).status_kind, ['new', 'progress', 'hold', 'resolved', 'closed', 'canceled'], undefined],
    ['the relation of a ticket', (word: unknown) => read(Relation, word), ['anomaly', 'table', 'datastore'], 'datastore'],
  ])('is read as it is: %s; another one and none read as the least that can be said', (_, reading, words, least) => {
    expect(words.map(reading)).toEqual(words);
    expect(['from the future', undefined, null, 7].map(reading)).toEqual([least, least, least, least]);
  });
});

describe('what a backend leaves out', () => {
  // covers: G4
  it('forbids nothing where it is a permission', () => {
    expect(read(TicketPermissions, {})).toEqual({ view: true, create: true, link: true, unlink: true });
    expect(read(TicketPermissions, { view: false, create: false, link: false, unlink: false })).toEqual({ view: false, create: false, link: false, unlink: false });
  });

  it('is a way to sign in and a table, where no list of them is given', () => {
    expect(read(Capabilities, { auth: ['oauth', 7], tables: [] })).toMatchObject({ auth: ['oauth'], tables: [] });
    expect(read(Capabilities, { auth: 'oauth', tables: null })).toMatchObject({ auth: ['basic'], tables: ['incident'] });
  });

  it('is an ability that it has not', () => {
    const { documentedOnly, auth, tables, contract, instance_origin, ...abilities } = withoutCapabilities();
    expect({ documentedOnly, auth, tables, contract, instance_origin }).toEqual({ documentedOnly: true, auth: ['basic'], tables: ['incident'], contract: '', instance_origin: '' });
    expect(Object.values(abilities).filter((ability) => ability !== false && ability !== undefined)).toEqual([]);
  });

  it('is a queue without notes, as is a count that makes no sense', () => {
    expect([undefined, null, 'many', -1, 1.5, Number.MAX_SAFE_INTEGER + 1, 0, 1, 2].map((pending_count) => read(LinkSync, { pending_count }).pending_count)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('is a ticket that was linked where it was created', () => {
    const created = { ticket: { ticket_id: 'x', ticket_number: 'INC1' }, anomaly_id: 7 };
    expect(read(TicketCreated, created)).toMatchObject({ anomaly_id: '7', linked: true, ignored: [], dropped: [], block: 'unknown', link_id: '' });
    expect(read(TicketCreated, { ...created, linked: false, dropped: [{ field: 'impact' }] })).toMatchObject({ linked: false, dropped: [{ field: 'impact', sent: '', stored: '' }] });
  });
});

describe('a form', () => {
  // covers: C9
  it('has fields of which nothing is said but their name', () => {
    expect(read(FormField, { field: 'impact' })).toEqual({
      field: 'impact',
      title: '',
      type: 'string',
      required: false,
      values: [],
      default: '',
      placeholder: '',
      info: '',
      group: '',
      max_length: undefined,
      depends_on: '',
      suggestions: [],
      default_label: '',
      default_reason: '',
      priorities: [],
    });
  });

  // covers: C9
  it('has a group by its name, in a text or in an object, and none where it is neither', () => {
    expect(['Details', { name: 'Ticket' }, {}, 7, null, undefined].map((group) => read(FormField, { field: 'impact', group }).group)).toEqual(['Details', 'Ticket', '', '', '', '']);
  });

  // covers: C9
  it('keeps the choices that can be sent, and takes anything but a list for no choices', () => {
    const valuesOf = (values: unknown) => read(FormField, { field: 'impact', values }).values.map(({ value }) => value);
    expect(valuesOf([{ value: 1 }, { value: 'two' }, { value: true }, { value: null }, 'three', { label: 'Four' }, { value: '' }])).toEqual(['1', 'two', '']);
    expect([{ 0: { value: 1 } }, 'one', null, undefined].map(valuesOf)).toEqual([[], [], [], []]);
    expect(read(Choice, { value: 3 })).toEqual({ label: '', value: '3', dependent_value: '' });
  });

  // covers: C9
  it('is read when one of its fields can be, and is none when all that it holds cannot', () => {
    const parses = (value: unknown) => z.safeParse(FormSpecification, value).success;
    expect([[], [{ field: 'title' }], [{ field: 'title' }, {}], { fields: [] }, { fields: [{ field: 'title' }, 7] }].map(parses)).toEqual([true, true, true, true, true]);
    expect(read(FormSpecification, [{ field: 7 }, { title: 'No name' }, null, { field: 'impact' }]).map(({ field }) => field)).toEqual(['7', '', '', 'impact']);
    expect([[{}], [{}, 7], { fields: [{}] }, { fields: 7 }, {}, 'text', null, undefined].map(parses)).toEqual(Array(8).fill(false));
  });

  it('is sent as texts by name, of which the title has to be there', () => {
    const accepted = [{ title: '' }, { title: 'Rows are missing', u_region: 'emea' }];
    expect(accepted.map((ticket) => read(TicketCreate, ticket))).toEqual(accepted);
    expect([{ description: 'x' }, { title: 7 }, { title: 'x', impact: 3 }, [], null].map((ticket) => z.safeParse(TicketCreate, ticket).success)).toEqual(Array(5).fill(false));
  });

  it('says of a dropped field what it was', () => {
    expect(z.safeParse(DroppedField, { sent: 'x' }).success).toBe(false);
  });
});

describe('a ticket that was created', () => {
  const createdOf = (ticket: unknown, more: object = {}) => z.safeParse(TicketCreated, { ticket, ...more }).data;

  // covers: D9
  it.each([
    [{ ticket_id: 'x', ticket_number: 'INC1' }, ['x', 'INC1']],
    [{ ticket_id: '6816F79CC0A8016401C5A33BE04BE441', ticket_number: 'INC1' }, ['6816F79CC0A8016401C5A33BE04BE441', 'INC1']],
    [{ ticket_id: 7, ticket_number: '' }, ['7', '']],
    [{ ticket_id: 'x' }, ['x', '']],
    [{ ticket_id: null, ticket_number: 'INC1' }, ['', 'INC1']],
    [{ ticket_number: 42 }, ['', '42']],
  ])('is one by its key or its number: %j', (ticket, parts) => {
    const created = createdOf(ticket);
    expect([created?.ticket.ticket_id, created?.ticket.ticket_number]).toEqual(parts);
  });

  it('is none where neither is said', () => {
    expect([{}, { ticket_id: '', ticket_number: '' }, null, 'INC1'].map((ticket) => createdOf(ticket))).toEqual(Array(4).fill(undefined));
  });

  it('is of the anomaly that was asked about, whatever the answer says of that', () => {
    const ticket = { ticket_id: 'x', ticket_number: 'INC1' };
    expect([7, '7', null, '', {}, 2 ** 60].map((anomaly_id) => createdOf(ticket, { anomaly_id })?.anomaly_id)).toEqual(['7', '7', '', '', '', String(2 ** 60)]);
    expect(createdOf(ticket)?.anomaly_id).toBe('');
  });
});

describe('a page of links', () => {
  const link = { id: 1, ticket: { ticket_id: 'x', ticket_number: 'INC1' } };

  // covers: L1
  it('shows what can be shown of a link whose parts are odd', () => {
    const odd = [{ ...link, id: null }, { ticket: link.ticket }, { id: 2, ticket: { ticket_id: 'y', ticket_number: '' } }, { id: 3, ticket: { ticket_number: 'INC3' } }, { id: 2 ** 60, ticket: link.ticket }];
    const { items, unreadable } = read(TicketLinks, { items: [...odd, { id: 4, ticket: {} }, { id: 5 }] });
    expect(unreadable).toBe(2);
    expect(items.map(({ id, ticket }) => [id, ticket.ticket_id, ticket.ticket_number])).toEqual([
      ['?x-0', 'x', 'INC1'],
      ['?x-1', 'x', 'INC1'],
      ['2', 'y', 'y'],
      ['3', 'INC3', 'INC3'],
      [String(2 ** 60), 'x', 'INC1'],
    ]);
  });

  it('is a bare list, too: the only page there is', () => {
    const { items, ...page } = read(TicketLinks, [link, {}, link]);
    expect(items).toHaveLength(2);
    expect(page).toEqual({ total: 3, page: 1, size: 3, pages: 1, unreadable: 1, bare: true, permissions: undefined });
  });

  it('names the instance that is connected, where that is a text', () => {
    expect(read(TicketLinks, { items: [], instance_origin: 'https://acme.service-now.com' }).instance_origin).toBe('https://acme.service-now.com');
    expect(read(TicketLinks, { items: [], instance_origin: 7 }).instance_origin).toBeUndefined();
  });

  it('has numbers of its own, the first page where it does not say which', () => {
    expect(read(TicketLinks, { items: [link], total: 9, page: 2, size: 4, pages: 3 })).toMatchObject({ total: 9, page: 2, size: 4, pages: 3, unreadable: 0, bare: false });
    expect(read(TicketLinks, { items: [] })).toEqual({ items: [], total: 0, page: 1, size: 0, pages: 0, unreadable: 0, bare: false, permissions: undefined });
  });

  it('is none without a list', () => {
    expect([{}, { items: {} }, 'text', null].map((value) => z.safeParse(TicketLinks, value).success)).toEqual([false, false, false, false]);
  });
});

describe('a problem code', () => {
  it('is the provider’s by its name, or where a ticket is not found', () => {
    expect(problemCodes.filter((code) => !isProviderCode(code))).toEqual([
      'unauthenticated',
      'forbidden',
      'not-found',
      'invalid-request',
      'already-linked',
      'integration-exists',
      'other-integration-active',
      'other-instance',
      'not-connected',
      'idempotency-in-progress',
      'idempotency-mismatch',
      'outcome-unknown',
      'rate-limited',
      'unavailable',
      'internal',
    ]);
    expect(problemCodes.filter(isProviderCode)).toEqual(expect.arrayContaining(['ticket-not-found', 'ticket-closed']));
  });

  // covers: S11
  it('is of the connection as a whole, or of a record: a right, a rejection and a mere error are', () => {
    const ofRecords = ['ticket-not-found', 'ticket-deleted', 'ticket-moved', 'ticket-closed', 'provider-forbidden', 'provider-rejected', 'provider-error'];
    expect(problemCodes.filter(isProviderCode).filter((code) => !ofRecords.includes(code))).toEqual([...connectionProblems]);
  });
});

// covers: T1
it('gives a link whose id cannot be read a stand-in of its own, which is no id', () => {
  const ticket = (ticket_id: string) => ({ ticket_id, ticket_number: `INC${ticket_id}` });
  const { items } = z.parse(TicketLinks, { items: [{ id: 7, ticket: ticket('a') }, { ticket: ticket('b') }, { id: null, ticket: ticket('c') }], total: 3, page: 1, size: 3, pages: 1 });
  expect(items.map((link) => [link.id, isKnown(link)])).toEqual([['7', true], ['?b-1', false], ['?c-2', false]]);
});
