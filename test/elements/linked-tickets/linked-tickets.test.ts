import { fixture, html } from '@open-wc/testing';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { LinkedTicketsElement } from '../../../src/index.js';
import { inside } from '../../support/inside.js';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { incident, region, rows, show, undo } from './support/section.js';
import { faceOf } from '../../../src/client/client-face.js';

const observers = ({ client }: TestWorld) =>
  client.queries.getQueryCache().getAll().reduce((sum, query) => sum + query.getObserversCount(), 0);

describe('linked-tickets', () => {
  // covers: L1, L3, T1
  it('shows each ticket with state, number, text and age, the number being a link to ServiceNow in a new tab', async () => {
    await show();
    await expect.element(rows().nth(0)).toMatchTextContent('INC0010042');
    expect(rows().elements()).toHaveLength(2);
    await expect.element(rows().nth(0)).toMatchTextContent(/New/);
    await expect.element(rows().nth(1)).toMatchTextContent(/In Progress/);
    await expect.element(rows().nth(1)).toMatchTextContent(/synced/);
    const link = page.getByRole('link', { name: /INC0010042/ });
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link.element().getAttribute('href')).toMatch(/^https:\/\/acme\.service-now\.com\/nav_to\.do\?uri=incident\.do%3Fsys_id%3D[0-9a-f]{32}$/);
  });

  it('owns the region and its heading, whose level the page chooses', async () => {
    const { element } = await show();
    await expect.element(region()).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Linked Tickets', exact: true, level: 2 })).toBeVisible();
    element.headingLevel = 3;
    await expect.element(page.getByRole('heading', { name: 'Linked Tickets', exact: true, level: 3 })).toBeVisible();
  });

  // covers: L2, L8, T5
  it('says that no tickets are linked, with the advice on what to do', async () => {
    await show('empty');
    await expect.element(text('No tickets linked')).toBeVisible();
    await expect.element(text('If unsure, create a new ticket.')).toBeVisible();
    await expect.element(button('Create ticket')).toBeVisible();
  });

  // covers: E4
  it('shows a skeleton until the answer comes', async () => {
    let answer = (): void => undefined;
    const { element } = await show('default', undefined, (world) =>
      world.intercept(async (request, next) => {
        if (request.url.includes('ticket-links')) await new Promise<void>((resolve) => (answer = resolve));
        return next(request);
      }),
    );
    await expect.element(text('Loading linked tickets…')).toBeInTheDocument();
    await isAccessible(element);
    answer();
    await expect.element(rows().nth(1)).toBeVisible();
  });

  // covers: E5
  it('says what went wrong in its place, and recovers by one button', async () => {
    let down = true;
    await show('default', undefined, (world) =>
      world.intercept((request, next) =>
        down && request.url.includes('ticket-links') ? Promise.resolve(new Response('<html>', { status: 404 })) : next(request),
      ),
    );
    await expect.element(text('This no longer exists.')).toBeVisible();
    down = false;
    await button('Try again').click();
    await expect.element(rows().nth(0)).toBeVisible();
  });

  // covers: G4, T9
  it('shows a Member the tickets, and nothing that changes them', async () => {
    await show('default', { role: 'member', team: 'editor' });
    await expect.element(rows().nth(0)).toBeVisible();
    expect(page.getByRole('button', { name: /Create|Link|Unlink/ }).elements()).toHaveLength(0);
  });

  // covers: G4, T9
  it('lets a Manager with the Reporter permission create, and neither link nor unlink', async () => {
    await show('default', { role: 'manager', team: 'reporter' });
    await expect.element(button('Create ticket')).toBeVisible();
    expect(button('Link ticket').elements()).toHaveLength(0);
    expect(button(/^Unlink/).elements()).toHaveLength(0);
  });

  it.each([['x', '2'], ['0', '2'], ['9', '6'], ['3', '3']])('takes the heading level %s for %s', async (given, level) => {
    const { element } = await show();
    element.setAttribute('heading-level', given);
    await element.updateComplete;
    expect(inside(element, '#heading')?.getAttribute('aria-level')).toBe(level);
  });

  // covers: G4, L8, T9
  it('advises nobody to do what they may not', async () => {
    await show('empty', { role: 'manager', team: 'reporter' });
    await expect.element(text('Create a ticket for a new, unique issue.')).toBeVisible();
    expect(text(/Link an incident that already covers/).elements()).toHaveLength(0);
  });

  // covers: G4, T9
  it('does not send to the settings who may not manage them', async () => {
    const { element } = await show('expired', { role: 'member' });
    element.settingsUrl = '/settings';
    await expect.element(text('ServiceNow rejected the service account’s sign-in.')).toBeVisible();
    expect(page.getByRole('link', { name: 'Open settings' }).elements()).toHaveLength(0);
  });

  it('says that ServiceNow is not connected, and offers nothing that needs it', async () => {
    await show('not-connected');
    await expect.element(text('ServiceNow isn’t connected.')).toBeVisible();
    expect(button('Create ticket').elements()).toHaveLength(0);
  });

  // covers: S6
  it('says that another integration is used for tickets', async () => {
    await show('jira');
    await expect.element(text('This workspace uses Jira for tickets.')).toBeVisible();
    expect(button('Create ticket').elements()).toHaveLength(0);
  });

  it('shows hostile text as text', async () => {
    const { element } = await show('default', undefined, (world) => {
      const { sys_id } = incident(world, 'INC0010042');
      world.servicenow.store.update('incident', sys_id, { short_description: '<img src=x onerror="window.hacked = 1"><b>bold</b>' });
    });
    await expect.element(rows().nth(0)).toMatchTextContent('<img src=x onerror="window.hacked = 1"><b>bold</b>');
    expect(inside(element, 'img, b')).toBeNull();
    expect('hacked' in window).toBe(false);
  });

  it('asks the page to sign in once when the backend refuses the token', async () => {
    const asked = recordEvents('ticketing-auth-required');
    await show('default', undefined, (world) =>
      world.intercept(() => Promise.resolve(Response.json({ status: 401, code: 'unauthenticated' }, { status: 401 }))),
    );
    await expect.element(text('You’re signed out.')).toBeVisible();
    // Nothing was typed here.
    await expect.element(text(/then try again\.\s*$/).last()).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  // covers: T6
  it('works with a backend that has the documented calls alone', async () => {
    const errors = vi.spyOn(console, 'error');
    const { world } = await show('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        if (request.url.endsWith('/capabilities')) return new Response(null, { status: 404 });
        const answer = await next(request);
        if (request.method !== 'GET' || !request.url.includes('ticket-links')) return answer;
        const page = (await answer.json()) as { items: { id: string; ticket: unknown }[] };
        return Response.json({ ...page, permissions: undefined, items: page.items.map(({ id, ticket }) => ({ id, ticket })) });
      }),
    );
    await expect.element(rows().nth(1)).toBeVisible();
    await button('Unlink INC0010042').click();
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(undo().elements()).toHaveLength(0);
    expect(world.requests.filter((request) => request.endsWith('/capabilities'))).toHaveLength(1);
    expect(errors).not.toHaveBeenCalled();
  });

  it('does what was set before it was upgraded', async () => {
    const early = document.createElement('linked-tickets-early');
    Object.assign(early, { client: faceOf(testWorld('default').client), anomalyId: '42' });
    await fixture(html`<div>${early}</div>`);
    customElements.define('linked-tickets-early', class extends LinkedTicketsElement {});
    await expect.element(rows().nth(1)).toBeVisible();
    expect(Object.keys(early)).not.toContain('anomalyId');
  });

  it('follows its anomaly, and survives a move', async () => {
    const { element } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await expect.element(rows().nth(1)).toBeVisible();
    element.anomalyId = '999999';
    await expect.element(text('This no longer exists.')).toBeVisible();
  });

  it('leaves no observer behind, also when it goes while loading', async () => {
    const { element, world } = await show();
    element.remove();
    // Until the task has ended it may have been moved.
    await Promise.resolve();
    expect(observers(world)).toBe(0);
    for (let round = 0; round < 20; round += 1) {
      document.body.append(element);
      await element.updateComplete;
      expect(observers(world)).toBe(2);
      element.remove();
      await Promise.resolve();
    }
    expect(observers(world)).toBe(0);
  });

  for (const scenario of ['default', 'empty', 'not-connected', 'jira', 'deleted', 'expired', 'disconnected', 'failing'] as const) {
    // covers: E4
    it(`is accessible in the scenario ${scenario}`, async () => {
      const { element } = await show(scenario);
      await expect.poll(() => inside(element, '[aria-busy="true"]'), { timeout: 5000 }).toBeNull();
      await isAccessible(element);
    });
  }

  // covers: C10, E1, E2
  it('creates a ticket by keyboard alone, shows it, and gives the focus back', async () => {
    const { world } = await show('empty');
    const created = recordEvents('ticketing-created');
    const opener = button('Create ticket');
    await expect.element(opener).toBeVisible();
    (opener.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Short Description')).toBeVisible();
    await expect.poll(() => focused()).toBe(field('Short Description').element());
    await userEvent.keyboard('Late rows in orders{Enter}');
    await expect.element(text(/^Ticket INC\d{7} created and linked to anomaly 42$/)).toBeVisible();
    await expect.element(rows().nth(0)).toMatchTextContent('Late rows in orders');
    expect(focused()).toBe(opener.element());
    const [event] = created.events;
    expect(incident(world, event?.ticket.key ?? '')).toMatchObject({ short_description: 'Late rows in orders', sys_id: event?.ticket.id });
    created.stop();
  });
});
