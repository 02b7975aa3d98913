import { expect } from 'vitest';
import { breachesOf } from '../strict-wire.js';

/** An issue as Tracker keeps it. */
export interface Issue {
  id: string;
  number: string;
  title: string;
  description: string;
  state: string;
  severity: string;
  team: string;
}

const fields = [
  { field: 'title', title: 'Headline', type: 'string', required: true },
  { field: 'description', title: 'Story', type: 'text' },
  { field: 'severity', title: 'Severity', type: 'enum', values: [{ label: 'Urgent', value: 'urgent' }, { label: 'Whenever', value: 'low' }] },
  { field: 'team', title: 'Team', type: 'assignment_group' },
].map((field) => ({ required: false, values: [], default: '', placeholder: '', info: '', group: '', ...field }));

const teams = [{ id: 'team/7', name: 'Warehouse', detail: '' }, { id: 'team/12', name: 'Billing', detail: '' }];

/** The documented calls and a few of the additions, over a list of issues: as small as a backend of the contract can be. */
export class TrackerBackend {
  readonly issues: Issue[] = [
    { id: 'ORD#12 (old)', number: 'ORD#12', title: 'Totals are off', description: '', state: 'Doing', severity: 'urgent', team: 'Billing' },
    { id: 'ORD#13/b', number: 'ORD#13', title: 'Rows are late', description: '', state: 'Shipped', severity: 'low', team: '' },
  ];
  /** The ids of issues that anomaly 42 links. */
  readonly linked = ['ORD#12 (old)'];

  /** Handles a call; what it answers keeps to the contract's strict side. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const answer = await this.#answer(request);
    expect(breachesOf({ method: request.method, url: request.url, status: answer.status, text: await answer.clone().text() })).toEqual([]);
    return answer;
  };

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const body: unknown = request.body ? await request.json() : undefined;
    const name = `${request.method} ${pathname.slice('/api/'.length)}`;
    switch (name) {
      case 'GET integrations/ticketing/capabilities':
        return Response.json(capabilities);
      case 'GET anomalies/42/ticket-links':
        return page(this.issues.filter(({ id }) => this.linked.includes(id)).map(linkOf));
      case 'POST anomalies/42/ticket-links':
        return this.#link(body);
      case 'GET integrations/ticketing/tickets/search':
        return page(this.issues.filter(({ number }) => number === searchParams.get('query')).map(ticketOf));
      case 'GET integrations/ticketing/form-specification':
        return Response.json(fields);
      case 'GET integrations/ticketing/assignment-groups':
        return page(teams.filter((team) => `${team.id} ${team.name}`.includes(searchParams.get('query') ?? '')));
      case 'POST integrations/ticketing/anomalies/42/tickets':
        return this.#create(body);
      default:
        return Response.json({ status: 404, code: 'not-found', detail: name }, { status: 404 });
    }
  }

  #link(body: unknown): Response {
    const { ticket_id } = body as { ticket_id: string };
    const issue = this.issues.find(({ id }) => id === ticket_id);
    if (!issue) return Response.json({ status: 404, code: 'ticket-not-found', detail: `There is no ${ticket_id}.` }, { status: 404 });
    this.linked.push(issue.id);
    return Response.json({ ...linkOf(issue), block: 'appended' }, { status: 201 });
  }

  #create(body: unknown): Response {
    const { title = '', description = '', severity = '', team = '' } = body as Readonly<Record<string, string>>;
    const number = `ORD#${String(this.issues.length + 12)}`;
    const issue = { id: `${number}/new`, number, title, description, severity, state: 'Backlog', team: teams.find(({ id }) => id === team)?.name ?? '' };
    this.issues.push(issue);
    this.linked.push(issue.id);
    this.sent.push(body);
    return Response.json({ ticket: ticketOf(issue), anomaly_id: '42', integration_id: '1', message: '', link_id: issue.id, linked: true }, { status: 201 });
  }

  /** The bodies of the creates. */
  readonly sent: unknown[] = [];
}

const capabilities = {
  auth: ['basic'],
  tables: ['issue'],
  ...{ caller: false, flows: false, assignment_group_search: true, caller_search: false, connection_test: false, link_preview: false, create_preview: false },
  ...{ restore: false, related_tickets: false, ticket_defaults: false, sync_now: false, idempotency: true },
  active_integration: 'tracker',
  manage_integration: true,
};

const page = (items: readonly object[]): Response =>
  Response.json({ items, total: items.length, page: 1, size: 20, pages: 1 });

const ticketOf = ({ id, number, title, description, state, severity, team }: Issue) => ({
  ...{ ticket_id: id, ticket_number: number, title, description, status: state, priority: severity, assigned_group: team },
  ...{ urgency: '', impact: '', category: '', subcategory: '', created_at: '', updated_at: '', resolved_at: '', closed_at: '' },
  ...{ assigned_to: '', requester: '', url: `https://tracker.example/issues/${encodeURIComponent(id)}` },
});

const linkOf = (issue: Issue) => ({
  id: issue.id,
  ticket: ticketOf(issue),
  instance_origin: 'https://tracker.example',
  linked_at: '2024-01-15T10:30:00Z',
  linked_by: 'Tried User',
  last_synced_at: '2024-01-15T10:30:00Z',
  status: issue.state,
});
