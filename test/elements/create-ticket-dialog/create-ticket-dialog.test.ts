import { fixture, html } from '@open-wc/testing';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CreateTicketDialogElement } from '../../../src/index.js';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { heard, testWorld } from '../../support/world.js';
import { created, createCall, open, theDialog, title } from './harness.js';
import { faceOf } from '../../../src/client/client-face.js';

describe('create-ticket-dialog', () => {
  it('opens and closes by its attribute and its methods, and tells when it closed', async () => {
    const closed = recordEvents('ticketing-dialog-closed');
    const { element } = await open();
    expect(element.hasAttribute('open')).toBe(true);
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(element.open).toBe(false);
    element.open = true;
    await expect.element(theDialog()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(closed.events.map(({ outcome }) => outcome)).toEqual([{ kind: 'none' }, { kind: 'none' }]);
    closed.stop();
  });

  // covers: C1, C2, C3, C4, C5, C6, C7, C8, C9, E2
  it('has the eight fields by their names, the required mark outside of them', async () => {
    await open();
    for (const label of ['Table', 'Short Description', 'Description', 'Category', 'Impact', 'Urgency', 'Assignment Group', 'Caller']) {
      await expect.element(field(label)).toBeVisible();
    }
    await expect.element(title()).toBeRequired();
    await expect.poll(() => focused()).toBe(title().element());
  });

  // covers: C1, C8, D4
  it('says at Table and Caller what the current release does with them', async () => {
    await open();
    await expect.element(field('Table')).toHaveAccessibleDescription(/every ticket is created as an incident/);
    await expect.element(field('Caller')).toHaveAccessibleDescription(/^For now, the service account is the caller/);
  });

  // covers: C3, Y7, D6
  it('shows what is appended to the description, word for word: its first line in sight, the others a press away', async () => {
    const { element, world } = await open();
    const first = text(/^## Qualytics Anomaly Linked \[[^\]]+ UTC\]$/);
    await expect.element(first).toBeVisible();
    const whole = page.getByRole('group', { name: 'Added below your text by Qualytics' });
    expect(whole.elements()).toEqual([]);
    await text('Qualytics adds the anomaly’s details and a link below your text.').click();
    await expect.element(whole).toMatchTextContent('**Anomaly ID:** 42');
    const shown = whole.element().textContent.trim();
    expect(shown.split('\n')[0]).toBe(first.element().textContent);
    // Once is enough.
    await expect.element(first).not.toBeVisible();
    await isAccessible(element);
    await title().fill('As previewed');
    await field('Description').fill('My own words');
    await button('Create').click();
    await expect.poll(() => created(world, 'As previewed')).toHaveLength(1);
    const withoutTime = (block: string) => block.replace(/\[[^\]]+ UTC\]/, '[time]');
    expect(withoutTime(String(created(world, 'As previewed')[0]?.['description']))).toBe(withoutTime(`My own words\n\n${shown}`));
  });

  // covers: C4, C5, C6, C7, C10, C12, D1, D6
  it('creates the incident with what was chosen, previews its priority, and tells the page', async () => {
    const events = recordEvents('ticketing-created');
    const { world } = await open();
    await title().fill('Chosen with care');
    await field('Category').selectOptions('Software');
    await field('Impact').selectOptions('2 - Medium');
    await field('Urgency').selectOptions('1 - High');
    await expect.element(text('Priority 2 - High')).toBeVisible();
    await field('Assignment Group').fill('data op');
    await expect.element(text('1 result.').first()).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(field('Assignment Group')).toHaveValue('Data Operations');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const [record] = created(world, 'Chosen with care');
    const [group] = world.servicenow.store.query('sys_user_group', 'name=Data Operations');
    expect(record).toMatchObject({ category: 'software', impact: '2', urgency: '1', priority: '2', assignment_group: group?.sys_id });
    expect(events.events.map(({ anomalyIds, ticket }) => [...anomalyIds, ticket.id])).toEqual([['42', record?.sys_id]]);
    events.stop();
  });

  // covers: C2, E5
  it('refuses an empty and an over-long short description at the field, and sends nothing', async () => {
    const { world } = await open();
    await title().fill('');
    await button('Create').click();
    await expect.element(title()).toHaveAccessibleDescription(/Enter a value for Short Description/);
    await expect.element(text('1 field needs your attention.')).toBeVisible();
    // The summary leads to it.
    (button('Short Description').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe(title().element());
    await title().fill('x'.repeat(161));
    await button('Create').click();
    await expect.element(title()).toHaveAccessibleDescription(/Shorten this from 161 to 160 characters/);
    expect(world.requests).not.toContain(createCall);
  });

  it('lets the page veto a create, and sends nothing then', async () => {
    const { element, world } = await open();
    const seen: string[] = [];
    element.addEventListener('ticketing-before-create', (event) => {
      seen.push(event.values['title'] ?? '');
      event.preventDefault();
    });
    await title().fill('Vetoed');
    await button('Create').click();
    expect(seen).toEqual(['Vetoed']);
    await heard(world);
    expect(world.requests).not.toContain(createCall);
    await expect.element(title()).toHaveValue('Vetoed');
  });

  // covers: D10
  it('says that the browser is offline, sends nothing, and leaves the form as it is', async () => {
    const { world } = await open();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await title().fill('From a train');
    await button('Create').click();
    await expect.element(text('You’re offline.')).toBeVisible();
    expect(world.requests).not.toContain(createCall);
    online.mockRestore();
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'From a train')).toHaveLength(1);
  });

  // covers: D10
  it('shows a refused value at its field', async () => {
    const problem = { status: 422, code: 'invalid-request', detail: 'Check the category.', errors: [{ field: 'category', detail: 'Not a choice of the instance.' }] };
    await open('default', undefined, ({ intercept }) =>
      intercept((request, next) => (request.url.endsWith('/tickets') ? Promise.resolve(Response.json(problem, { status: 422 })) : next(request))),
    );
    await title().fill('Refused');
    await button('Create').click();
    await expect.element(field('Category')).toHaveAccessibleDescription(/Not a choice of the instance/);
    await expect.element(field('Category')).toBeInvalid();
  });

  // covers: G4, D10, T9, E5
  it('explains a refusal by permission, and keeps the form', async () => {
    const { world } = await open();
    const { handleBackend } = testWorld('default', { role: 'member' });
    world.intercept((request, next) => {
      if (!request.url.endsWith('/tickets')) return next(request);
      request.headers.set('Authorization', 'Bearer mock-member-editor');
      return handleBackend(request);
    });
    await title().fill('May I?');
    await button('Create').click();
    await expect.element(text('You don’t have permission to do this.')).toBeVisible();
    await expect.element(text(/the Manager role/)).toBeVisible();
    await expect.element(title()).toHaveValue('May I?');
  });

  // covers: D10
  it('asks the page to sign in when the session has expired, and keeps what was typed', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await open();
    await title().fill('Expired meanwhile');
    world.intercept((request, next) => (request.url.endsWith('/tickets') ? Promise.resolve(new Response(null, { status: 401 })) : next(request)));
    await button('Create').click();
    await expect.element(text('You’re signed out.')).toBeVisible();
    expect(asked.events).toHaveLength(1);
    await expect.element(title()).toHaveValue('Expired meanwhile');
    asked.stop();
  });

  // covers: C9, D5
  it('renders fields that the backend adds, unknown types as text with their help', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (!request.url.includes('/form-specification')) return answer;
        const specification = (await answer.json()) as object[];
        const extra = [
          { field: 'u_colour', title: 'Colour', type: 'colour-wheel', info: 'As a word.', required: true },
          { field: 'priority', title: 'Priority', type: 'enum', values: [{ label: '1 - Critical', value: '1' }] },
        ];
        return Response.json([...specification, ...extra]);
      }),
    );
    await expect.element(field('Colour')).toHaveAccessibleDescription('As a word.');
    await field('Priority').selectOptions('1 - Critical');
    await title().fill('Colourless');
    await button('Create').click();
    await expect.element(field('Colour')).toHaveAccessibleDescription(/Enter a value for Colour/);
  });

  // covers: C9, E4, E5
  it('says that the form could not be loaded, and recovers', async () => {
    const world = testWorld();
    world.intercept((request, next) => (request.url.includes('/form-specification') ? Promise.resolve(new Response(null, { status: 504 })) : next(request)));
    const element = await fixture<CreateTicketDialogElement>(
      html`<create-ticket-dialog anomaly-id="42" open .client=${faceOf(world.client)}></create-ticket-dialog>`,
    );
    await expect.element(text('Qualytics didn’t respond in time.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(title()).toBeVisible();
    await isAccessible(element);
  });

  it('asks nothing of the backend before it opens', async () => {
    const world = testWorld();
    await fixture(html`<create-ticket-dialog anomaly-id="42" .client=${faceOf(world.client)}></create-ticket-dialog>`);
    await heard(world);
    expect(world.requests).toEqual(['GET /api/integrations/ticketing/capabilities']);
  });

  // covers: G4, T9
  it('tells a Member who opens it that it is not for them, without a button that cannot help', async () => {
    const world = testWorld('default', { role: 'member' });
    await fixture(html`<create-ticket-dialog anomaly-id="42" open .client=${faceOf(world.client)}></create-ticket-dialog>`);
    await expect.element(text('You don’t have permission to do this.')).toBeVisible();
    expect(button('Try again').elements()).toHaveLength(0);
  });

  // covers: C1, C8, D4
  it('drops the notes at Table and Caller where the backend can do both', async () => {
    await open('next-release');
    await expect.element(field('Table')).not.toHaveAccessibleDescription(/created as an incident/);
    await expect.element(field('Caller')).not.toHaveAccessibleDescription(/^For now, the service account is the caller/);
  });

  it('leaves no observer behind when it goes while open', async () => {
    const { element, world } = await open();
    element.remove();
    // Until the task has ended it may have been moved.
    await Promise.resolve();
    const observers = world.client.queries.getQueryCache().getAll().map((query) => query.getObserversCount());
    expect(observers.filter((count) => count > 0)).toEqual([]);
  });

  // covers: E4
  it('is accessible, with errors and with the list of groups open', async () => {
    const { element } = await open();
    await isAccessible(element);
    await title().fill('');
    await button('Create').click();
    await isAccessible(element);
    await field('Assignment Group').fill('data');
    await expect.element(text(/results\.$/).first()).toBeInTheDocument();
    await isAccessible(element);
  });
});
