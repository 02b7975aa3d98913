import { fixture, html } from '@open-wc/testing';
import { page } from 'vitest/browser';
import '../../../src/define/servicenow-settings-panel.js';
import { createIntegration, deleteIntegration, listIntegrations } from '../../../src/contract/integrations.js';
import { searchTickets } from '../../../src/contract/link-ticket.js';
import type { ServiceNowSettingsPanelElement } from '../../../src/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { button, field } from '../../support/page.js';
import { testWorld, type TestWorld, type TestWorldOptions } from '../../support/world.js';
import { faceOf } from '../../../src/client/client-face.js';

export const instance = 'https://acme.service-now.com';
export const account = { username: 'qualytics_integration', password: 'integration' };

export interface Shown {
  element: ServiceNowSettingsPanelElement;
  world: TestWorld;
}

/** The panel in a world of its own, as `prepare` leaves it. */
export async function show(
  scenario: Scenario = 'default',
  options?: TestWorldOptions,
  prepare?: (world: TestWorld) => void | Promise<void>,
): Promise<Shown> {
  const world = testWorld(scenario, options);
  await prepare?.(world);
  const element = await fixture<ServiceNowSettingsPanelElement>(
    html`<servicenow-settings-panel .client=${faceOf(world.client)}></servicenow-settings-panel>`,
  );
  return { element, world };
}

/** Has the backend ask ServiceNow for something, so that it knows how the connection does. */
export async function callServiceNow({ client, requests }: TestWorld): Promise<void> {
  await client.api.call(searchTickets, {}).catch(() => undefined);
  requests.length = 0;
}

export const menuItem = (name: string) => page.getByRole('menuitem', { name, exact: true });

export async function openMenuItem(name: string): Promise<void> {
  await button('More actions').click();
  await menuItem(name).click();
}

export async function fillConnection(url: string, { username, password }: typeof account): Promise<void> {
  await field('Instance URL').fill(url);
  await field('Username').fill(username);
  await field('Password').fill(password);
}

/** Answers these calls of the backend in its place. */
export function answerFor({ intercept }: TestWorld, matches: (request: Request) => boolean, answer: () => Response | Promise<Response>): void {
  intercept((request, next) => (matches(request) ? Promise.resolve(answer()) : next(request)));
}

/** Keeps the backend from these calls until they are let go. */
export function hold({ intercept }: TestWorld, matches: (request: Request) => boolean): { release: () => void } {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  intercept(async (request, next) => {
    if (matches(request)) await held;
    return next(request);
  });
  return { release: () => release() };
}

/** Lets the backend do what these calls ask, and keeps the answers back until they are let go. */
export function holdAnswers({ intercept }: TestWorld, matches: (request: Request) => boolean): { answered: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  let tell = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const answered = new Promise<void>((resolve) => (tell = resolve));
  intercept(async (request, next) => {
    const answer = await next(request);
    if (!matches(request)) return answer;
    tell();
    await held;
    return answer;
  });
  return { answered, release: () => release() };
}

/** Lets the backend do what is asked by POST, and loses the answer with all that come after it. */
export function loseAnswers({ intercept }: TestWorld): void {
  let lost = false;
  intercept(async (request, next) => {
    const response = await next(request);
    lost ||= request.method === 'POST';
    if (lost) throw new TypeError('The answer was lost.');
    return response;
  });
}

/** Does elsewhere what another tab or another user would do. */
export async function disconnectElsewhere({ client }: TestWorld): Promise<void> {
  const { items } = await client.api.call(listIntegrations, {});
  await client.api.call(deleteIntegration, { params: { id: items[0]?.id ?? '' } });
}

/** The same with a connection. */
export async function connectElsewhere({ client }: TestWorld): Promise<void> {
  const api_access_token = `${account.username}:${account.password}`;
  await client.api.call(createIntegration, { body: { type: 'servicenow', api_url: instance, api_access_token } });
}

export const problem = (status: number, code: string, detail = ''): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail, code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

/** Changes what the backend says of itself. */
export function withCapabilities({ intercept }: TestWorld, changes: Record<string, unknown>): void {
  intercept(async (request, next) => {
    const response = await next(request);
    if (!request.url.endsWith('/capabilities')) return response;
    return Response.json({ ...((await response.json()) as object), ...changes });
  });
}

/** Whatever the page, its caches and its storage hold, as one text. */
export function everywhere({ world: { client }, element }: Shown): string {
  const cached = client.queries.getQueryCache().getAll().map(({ state, queryKey }) => [state, queryKey]);
  const markup = element.shadowRoot?.innerHTML ?? '';
  return JSON.stringify([cached, { ...localStorage }, { ...sessionStorage }, location.href]) + markup;
}
