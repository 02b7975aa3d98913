import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { strictEndpoints } from '../../../src/contract/strict/endpoints.js';
import { Problem } from '../../../src/contract/strict/problem.js';

/** A value that a schema accepts, and by path which values it accepts and refuses in the place of one of its parts. */
interface Case {
  name: string;
  schema: z.core.$ZodType;
  whole: object;
  accepted?: Readonly<Record<string, readonly unknown[]>>;
  refused: Readonly<Record<string, readonly unknown[]>>;
}

const utc = '2024-01-15T10:30:00Z';
const times = { accepted: ['', utc, '2024-01-15T10:30:00.5Z', '2024-01-15T10:30:00.123456Z'], refused: [`x${utc}`, `${utc}x`, 'x', '2024-01-15 10:30:00', '2024-01-15T10:30:00.1234567Z', null] };
const origins = {
  accepted: ['', 'https://a', 'https://acme.service-now.com', 'http://127.0.0.1:8182'],
  refused: ['acme', 'x https://a', 'https://', 'https://acme.service-now.com/', 'https://a?b', 'https://a#b', 'https://a b'],
};
const ids = { accepted: ['1', 1, 'two'], refused: ['', 1.5, null] };
const providerIds = { accepted: ['1', 'GRP001'], refused: ['', 1] };
const counts = { accepted: [0, 1], refused: [-1, 1.5, '1'] };
const causes = {
  accepted: {
    provider: ['', 'servicenow'],
    needs: [[], ...['read', 'create', 'write', 'role', 'team'].map((access) => [{ access, on: 'x' }])],
    asks: [[], ['u']],
    offers: [[], ['bearer']],
    provider_request: ['', 'GET /api', 'x'.repeat(1000)],
    provider_status: [0, 403, 599],
    provider_message: ['', 'x'.repeat(1000)],
    provider_account: ['', 'q***s'],
    provider_answered_at: times.accepted,
    request_id: ['a', 'lr8q2k-17', 'a.1:b_c', 'x'.repeat(100)],
  },
  refused: { provider: ['jira'], needs: [[{ access: 'delete', on: 'x' }], [{ access: 'read', on: '' }]], asks: [['']], offers: [[''], 'bearer'], provider_request: ['x'.repeat(1001), 'a\nb', 'a\n', '\nb', '\r'], provider_status: [-1, 600, 1.5, '403'], provider_message: ['x'.repeat(1001), null], provider_account: [7], provider_answered_at: times.refused, request_id: ['', 'a b', 'x'.repeat(101), 'a\nb', 7, null] },
};

const ticket = { ticket_id: '1', ticket_number: 'I' };
const link = { id: 1, ticket };
const page = { total: 1, page: 1, size: 1, pages: 1 };
const blocks = { accepted: ['appended', 'shortened', 'present', 'omitted', 'unreadable', 'unknown'], refused: ['cut', ''] };
const syncError = { code: 'provider-tls', detail: 'x', failed_at: utc };
const failed = { status: 'failed', pending_count: 0, last_error: syncError };
const field = { field: 'f', title: '', type: 't', required: false, values: [] };
const created = { ticket, anomaly_id: 1, integration_id: 1, message: '' };
const health = { status: 'connected', detail: '', checked_at: utc };

const cases: Case[] = [
  {
    name: 'an update of a connection',
    schema: strictEndpoints.updateIntegration.body,
    whole: { api_access_token: 'user:pass' },
    accepted: { api_access_token: [':pass', ':a:b', '::', 'user:\n'], api_url: [undefined, 'https://a'], type: ['servicenow'] },
    refused: { api_access_token: ['', ':', 'user', 'user:'], api_url: [1], type: [null] },
  },
  {
    name: 'a test of a connection',
    schema: strictEndpoints.testNewConnection.body,
    whole: { type: 'servicenow', api_url: 'https://a', api_access_token: ':pass' },
    refused: { api_access_token: ['user', ':'], api_url: ['', undefined], type: ['', undefined] },
  },
  {
    name: 'a problem',
    schema: Problem,
    whole: { type: 'about:blank', title: 'No', status: 500, detail: 'x', code: 'internal' },
    accepted: { status: [400, 599], ...causes.accepted },
    refused: { status: [399, 600, 400.5], detail: [''], code: ['from-the-future'], ...causes.refused },
  },
  {
    name: 'a ticket',
    schema: strictEndpoints.getTicket.answer,
    whole: ticket,
    accepted: { ticket_id: providerIds.accepted, active: [true, false], status_kind: ['new', 'progress', 'hold', 'resolved', 'closed', 'canceled'], comments_count: ['3', 3, null], title: ['', null] },
    refused: { ticket_id: providerIds.refused, active: ['false', null], status_kind: ['other', null], ticket_number: ['', 7], comments_count: [1.5, true], title: [7] },
  },
  {
    name: 'a page of search hits',
    schema: strictEndpoints.searchTickets.answer,
    whole: { items: [{ ...ticket, linked: false, block: 'appended' }], ...page },
    accepted: { 'items.0.block': blocks.accepted, 'items.0.linked': [true, undefined], total: counts.accepted },
    refused: { 'items.0.block': blocks.refused, 'items.0.linked': ['no'], total: counts.refused, page: [0, 1.5], items: [{}] },
  },
  {
    name: 'a page of tickets that were linked lately',
    schema: strictEndpoints.listRecentTickets.answer,
    whole: { items: [{ ...ticket, linked_at: '2024-01-15T10:30:00Z' }], ...page },
    accepted: { 'items.0.linked_at': times.accepted, 'items.0.linked': [true, undefined] },
    refused: { 'items.0.linked_at': times.refused, 'items.0.linked': ['no'] },
  },
  {
    name: 'a page of related tickets',
    schema: strictEndpoints.listRelatedTickets.answer,
    whole: { items: [{ ...ticket, relation: 'table', anomalies_count: 1 }], ...page },
    accepted: { 'items.0.relation': ['anomaly', 'table', 'datastore'], 'items.0.anomalies_count': counts.accepted, 'items.0.instance_origin': origins.accepted },
    refused: { 'items.0.relation': ['schema', undefined], 'items.0.anomalies_count': counts.refused, 'items.0.instance_origin': origins.refused },
  },
  {
    name: 'a page of references',
    schema: strictEndpoints.searchCallers.answer,
    whole: { items: [{ id: '1', name: '' }], ...page },
    accepted: { 'items.0.id': providerIds.accepted, 'items.0.detail': ['x'] },
    refused: { 'items.0.id': providerIds.refused, 'items.0.name': [undefined], 'items.0.detail': [null] },
  },
  {
    name: 'a link',
    schema: strictEndpoints.syncTicketLink.answer,
    whole: link,
    accepted: {
      id: ids.accepted,
      linked_at: times.accepted,
      instance_origin: origins.accepted,
      other_anomalies_count: counts.accepted,
      sync: [...['synced', 'pending', 'failed', 'paused', 'broken', 'historical'].map((state) => ({ status: state, pending_count: 0 })), failed],
    },
    refused: {
      id: ids.refused,
      linked_at: times.refused,
      instance_origin: origins.refused,
      other_anomalies_count: counts.refused,
      sync: [null, { status: 'unknown', pending_count: 0 }, { status: 'synced' }],
    },
  },
  {
    name: 'the cause of a sync that failed',
    schema: strictEndpoints.restoreTicketLink.answer,
    whole: { ...link, sync: failed },
    accepted: { 'sync.status': ['not-synced'], 'sync.dropped_count': [0, 3, undefined], 'sync.last_error.code': ['ticket-not-found', 'ticket-closed', 'provider-rejected'], 'sync.last_error.what': ['status', 'note', undefined], 'sync.last_error': [null] },
    refused: {
      'sync.dropped_count': counts.refused,
      'sync.last_error.code': ['not-connected', 'not-found', 'internal'],
      'sync.last_error.what': ['journal'],
      'sync.last_error.detail': [''],
      'sync.last_error.failed_at': [undefined, 'now'],
    },
  },
  {
    name: 'the links of an anomaly',
    schema: strictEndpoints.listTicketLinks.answer,
    whole: { items: [link], ...page, permissions: { view: true, create: true, link: true, unlink: true } },
    accepted: {
      permissions: [undefined],
      instance_origin: origins.accepted,
      anomaly: [undefined, { status: 'Active', open: true }, { status: 'x', open: false }],
      'items.0.also_on': [undefined, [], [{ id: 1, url: 'https://a/b' }], [{ id: 'x' }]],
    },
    refused: {
      instance_origin: origins.refused,
      permissions: [null, {}],
      'permissions.unlink': [undefined, 'yes'],
      anomaly: [null, { status: '', open: true }, { status: 'Active' }],
      'items.0.also_on': [null, [{}], [{ id: 1, url: 'javascript:x' }], [{ id: 1, url: 'x https://a' }], [{ id: 1, url: 'https://a b' }], [{ id: 1, url: 'https://' }]],
    },
  },
  {
    name: 'a link that was made',
    schema: strictEndpoints.linkTicket.answer,
    whole: link,
    accepted: { block: blocks.accepted },
    refused: { block: blocks.refused },
  },
  {
    name: 'a preview',
    schema: strictEndpoints.previewLink.answer,
    whole: { block: 'appended', description_append: '', work_note: '' },
    accepted: { block: blocks.accepted },
    refused: { block: blocks.refused, description_append: [undefined], work_note: [null] },
  },
  {
    name: 'what links a ticket',
    schema: strictEndpoints.linkTicket.body,
    whole: { ticket_id: '1' },
    accepted: { ticket_id: providerIds.accepted, instance_origin: origins.accepted },
    refused: { ticket_id: providerIds.refused, instance_origin: origins.refused },
  },
  {
    name: 'what creates a ticket',
    schema: strictEndpoints.createTicket.body,
    whole: { title: 'x' },
    accepted: { title: ['x'.repeat(160)], description: ['', undefined], u_source: [''] },
    refused: { title: ['', 'x'.repeat(161)], description: [null], u_source: [1] },
  },
  {
    name: 'a ticket that was created',
    schema: strictEndpoints.createTicket.answer,
    whole: created,
    accepted: { anomaly_id: ids.accepted, block: blocks.accepted, instance_origin: origins.accepted, dropped: [[{ field: 'f', sent: '', stored: '' }]] },
    refused: { anomaly_id: ids.refused, block: blocks.refused, instance_origin: origins.refused, dropped: [[{ field: 'f' }]], linked: ['yes'] },
  },
  {
    name: 'a form',
    schema: strictEndpoints.getFormSpecification.answer,
    whole: [field],
    accepted: { '0.max_length': [1, undefined], '0.values': [[{ label: '', value: '' }]] },
    refused: { '0.field': [''], '0.type': ['', undefined], '0.max_length': [0, 1.5], '0.values': [[{ label: '' }], undefined], '0.required': [undefined] },
  },
  {
    name: 'what new tickets start with',
    schema: strictEndpoints.updateTicketDefaults.body,
    whole: { category: '' },
    refused: { category: [null, 1] },
  },
  {
    name: 'a connection',
    schema: strictEndpoints.getIntegration.answer,
    whole: { id: 1, type: 't', api_url: '', health },
    accepted: {
      id: ids.accepted,
      created: times.accepted,
      'health.status': ['connected', 'limited', 'failing', 'unknown'],
      'health.code': [null, 'provider-tls'],
      'health.limited_at': times.accepted,
      links: [{ links_count: 0, anomalies_count: 0 }],
    },
    refused: {
      id: ids.refused,
      type: [''],
      created: times.refused,
      'health.status': ['broken', undefined],
      'health.code': ['from-the-future'],
      'health.checked_at': times.refused,
      links: [{ links_count: -1, anomalies_count: 0 }, null],
      api_access_token: ['user:hunter2'],
    },
  },
  {
    name: 'what connects an instance',
    schema: strictEndpoints.createIntegration.body,
    whole: { type: 't', api_url: 'u', api_access_token: 'a:b' },
    accepted: { api_access_token: ['user:pa:ss', 'user::', 'user:\n'] },
    refused: { type: [''], api_url: [''], api_access_token: ['', ':', 'user', ':pass', 'user:', '::pass', ':user:pass'] },
  },
  {
    name: 'a check of a connection test',
    schema: strictEndpoints.testConnection.answer,
    whole: { check: 'c', title: '', status: 'passed', detail: '' },
    accepted: { status: ['passed', 'failed', 'skipped', 'unproven'], kept: [[], ['c']], denied: [[], ['c']], written_at: times.accepted, ...causes.accepted },
    refused: { check: [''], status: ['warned', undefined], kept: [[''], null], denied: [['']], written_at: times.refused, ...causes.refused },
  },
];

const accepts = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Returns a copy of a value with another one at a path (`items.0.block`). */
function changed(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item: unknown, index) => (String(index) === key ? changed(item, rest, value) : item));
  return isObject(whole) ? { ...whole, [key]: changed(whole[key], rest, value) } : { [key]: changed(undefined, rest, value) };
}

/** Says which values in the place of parts a schema accepts, or refuses, against what is expected. */
function misjudged({ schema, whole }: Case, parts: Case['refused'], expected: boolean): string[] {
  return Object.entries(parts).flatMap(([path, values]) =>
    values.filter((value) => accepts(schema, changed(whole, path.split('.'), value)) !== expected).map((value) => `${path}: ${JSON.stringify(value)}`),
  );
}

describe.each(cases)('the strict side takes of $name', (one) => {
  it('what is right', () => {
    expect(accepts(one.schema, one.whole)).toBe(true);
    expect(misjudged(one, one.accepted ?? {}, true)).toEqual([]);
  });

  it('nothing that is wrong', () => {
    expect(misjudged(one, one.refused, false)).toEqual([]);
  });
});
