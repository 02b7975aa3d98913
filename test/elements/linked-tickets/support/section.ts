import { fixture, html } from '@open-wc/testing';
import { page } from 'vitest/browser';
import '../../../../src/define/linked-tickets.js';
import type { TicketLink, TicketLinks } from '../../../../src/contract/ticket-links.js';
import type { LinkedTicketsElement } from '../../../../src/index.js';
import type { Scenario } from '../../../../src/mock/scenarios/scenario.js';
import { testWorld, type TestWorld, type TestWorldOptions } from '../../../support/world.js';
import { faceOf } from '../../../../src/client/client-face.js';

export interface Shown {
  element: LinkedTicketsElement;
  world: TestWorld;
}

/** The section of an anomaly in a world of its own, which `prepare` may change first. */
export async function show(
  scenario: Scenario = 'default',
  options?: TestWorldOptions,
  prepare?: (world: TestWorld) => void | Promise<void>,
  anomalyId = '42',
): Promise<Shown> {
  const world = testWorld(scenario, options);
  await prepare?.(world);
  return { element: await mount(world, anomalyId), world };
}

export const mount = ({ client }: TestWorld, anomalyId = '42'): Promise<LinkedTicketsElement> =>
  fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id=${anomalyId} .client=${faceOf(client)}></linked-tickets>`);

export const rows = () => page.getByRole('listitem');
export const row = (number: string) => rows().filter({ hasText: number });
export const region = () => page.getByRole('region', { name: 'Linked Tickets', exact: true });
export const undo = () => page.getByRole('button', { name: /^Undo/ });

/** An incident as ServiceNow holds it. */
export function incident({ servicenow }: TestWorld, number: string) {
  const [record] = servicenow.store.query('incident', `number=${number}`);
  if (!record) throw new Error(`No ${number}`);
  return record;
}

/** The work notes of an incident, oldest first. */
export function notesOf(world: TestWorld, number: string): string[] {
  const entries = world.servicenow.store.query('sys_journal_field', `element_id=${incident(world, number).sys_id}^element=work_notes`);
  return entries.map(({ value }) => value);
}

/** Somebody else's call, past the page. */
export function callAs({ handleBackend }: TestWorld, method: string, path: string, body?: unknown, as = 'admin-editor'): Promise<Response> {
  const headers = { Authorization: `Bearer mock-${as}`, 'Content-Type': 'application/json' };
  return handleBackend(new Request(`https://qualytics.example${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
}

/** The links as the page has read them. */
export const linksIn = ({ client }: TestWorld, anomalyId = '42'): readonly TicketLink[] =>
  client.queries.getQueryData<TicketLinks>(['ticket-links', anomalyId])?.items ?? [];

export function linkIn(world: TestWorld, number: string): TicketLink {
  const link = linksIn(world).find(({ ticket }) => ticket.ticket_number === number);
  if (!link) throw new Error(`${number} is not linked`);
  return link;
}

/** Rewrites the answers of the list call on their way to the page. */
export function rewriteLinks({ intercept }: TestWorld, rewrite: (page: LinksWire) => unknown): void {
  intercept(async (request, next) => {
    const answer = await next(request);
    if (request.method !== 'GET' || !request.url.includes('/ticket-links') || !answer.ok) return answer;
    return Response.json(rewrite((await answer.json()) as LinksWire));
  });
}

export type LinkWire = Record<string, unknown> & { id: string; ticket: Record<string, string> };
export interface LinksWire {
  items: LinkWire[];
  total: number;
}

/** What changes in the element's shadow tree during `task`. */
export async function mutationsDuring(element: LinkedTicketsElement, task: () => Promise<unknown>): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  if (element.shadowRoot) observer.observe(element.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  await task();
  await element.updateComplete;
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}
