import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../support/inside.js';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { beginsAnew, created, createdDialog, isCreate, loseAnswers, open, openOn, theDialog, title } from './harness.js';

/** The backend's own database fails when it is to link what it has created, `times` times. */
function failLinks({ backend }: TestWorld, times = 1): void {
  let left = times;
  backend.settings.beforeLink = () => {
    if ((left -= 1) >= 0) throw new Error('The database is locked');
  };
}

async function linksOf({ handleBackend }: TestWorld): Promise<string> {
  const headers = { Authorization: 'Bearer mock-admin-editor' };
  const answer = await handleBackend(new Request('https://qualytics.example/api/anomalies/42/ticket-links', { headers }));
  return answer.text();
}

interface CreateAnswer {
  ticket: { ticket_id: string };
}

describe('what became of a ticket', () => {
  // covers: C10, E3
  it('is told by the element in the documented words', async () => {
    const { element, world } = await open();
    await title().fill('Plainly');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const [record] = created(world, 'Plainly');
    expect(statusOf(element)).toBe(`Ticket ${record?.number ?? ''} created and linked to anomaly 42`);
  });

  // covers: C10, T1
  it('is told in the backend’s words without invisible signs', async () => {
    const { element } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        return isCreate(request) ? Response.json({ ...((await answer.json()) as CreateAnswer), message: 'Ticket INC\u202e1 is\u200b there' }, { status: 201 }) : answer;
      }),
    );
    await title().fill('Plainly');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(statusOf(element)).toBe('Ticket INC1 is there');
  });

  // covers: C10, D9
  it.each<[string, (answer: CreateAnswer) => object, RegExp | undefined]>([
    ['the anomaly’s id is none', (answer) => ({ ...answer, anomaly_id: null }), undefined],
    ['the anomaly’s id is another number', (answer) => ({ ...answer, anomaly_id: 2 ** 60 }), undefined],
    ['the anomaly’s id is missing', ({ ticket, ...answer }) => ({ ...answer, ticket, anomaly_id: undefined }), undefined],
    ['the ticket’s key is in capitals', ({ ticket, ...answer }) => ({ ...answer, ticket: { ...ticket, ticket_id: ticket.ticket_id.toUpperCase() } }), undefined],
    ['the ticket’s number is empty', ({ ticket, ...answer }) => ({ ...answer, ticket: { ...ticket, ticket_number: '' } }), /A ticket was created and linked to anomaly 42\./],
    ['the ticket’s key is missing, and it is not linked', ({ ticket, ...answer }) => ({ ...answer, linked: false, ticket: { ...ticket, ticket_id: null } }), /INC\d+ was created but isn’t linked to anomaly 42/],
  ])('is certain though %s', async (_, changed, words) => {
    const { element, world } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        return isCreate(request) ? Response.json(changed((await answer.json()) as CreateAnswer), { status: 201 }) : answer;
      }),
    );
    await title().fill('Read in part');
    await button('Create').click();
    if (words) {
      await expect.element(text(words)).toBeVisible();
      await expect.element(text(/The ticket’s number couldn’t be read. Look for the ticket in ServiceNow, and don’t create it again./)).toBeVisible();
      expect(button('Link now').elements()).toEqual([]);
      await isAccessible(element);
      await button('Done').click();
    }
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Read in part')).toHaveLength(1);
    await openOn(world);
    await beginsAnew();
  });

  // covers: C11, D9
  it('names a dropped field whatever its name is', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (request.method !== 'POST' || !request.url.endsWith('/tickets')) return answer;
        return Response.json({ ...((await answer.json()) as object), dropped: [{ field: 'constructor', sent: 'a', stored: 'b' }] }, { status: 201 });
      }),
    );
    await title().fill('Odd drop');
    await button('Create').click();
    await expect.element(text(/^constructor: .*a.*b/)).toBeVisible();
    expect(text(/native code/).elements()).toEqual([]);
  });

  // covers: C4, C11, D9, E4
  it('names the values that ServiceNow did not keep', async () => {
    const { world } = await open('default', undefined, ({ servicenow, intercept }) =>
      intercept(async (request, next) => {
        if (request.method !== 'POST' || !request.url.endsWith('/tickets')) return next(request);
        // Meanwhile an administrator retires the category that the form still offers.
        for (const { sys_id } of servicenow.store.query('sys_choice', 'element=category^value=software')) servicenow.store.delete('sys_choice', sys_id);
        return next(request);
      }),
    );
    await title().fill('Category gone');
    await field('Category').selectOptions('Software');
    await button('Create').click();
    await expect.element(text(/Category: you chose .Software./)).toBeVisible();
    expect(created(world, 'Category gone')).toHaveLength(1);
    await isAccessible(createdDialog().element());
    await button('Done').click();
    await expect.element(createdDialog()).not.toBeInTheDocument();
  });

  // covers: C7, C11, D9
  it('names a group that did not stick, not its sys_id', async () => {
    const { world } = await open('default', undefined, ({ servicenow }) => void servicenow.faults.inject('fields-denied'));
    await title().fill('Group denied');
    await field('Assignment Group').fill('Data Operations');
    // Where lists cannot be anchored, as in older Firefox, this one lies over the button until the field is left.
    await userEvent.keyboard('{Tab}');
    await button('Create').click();
    await expect.element(text(/Assignment Group: you chose “Data Operations”; ServiceNow left it empty\./)).toBeVisible();
    expect(created(world, 'Group denied')).toHaveLength(1);
  });

  // covers: L10
  it('leads to no other origin than the instance that it was created in', async () => {
    await open('default', undefined, ({ backend, intercept }) => {
      backend.settings.beforeLink = () => { throw new Error('The database is locked'); };
      intercept(async (request, next) => {
        const answer = await next(request);
        if (request.method !== 'POST' || !request.url.endsWith('/tickets')) return answer;
        const body = (await answer.json()) as { ticket: { url: string } };
        return Response.json({ ...body, ticket: { ...body.ticket, url: 'https://evil.example/login' } }, { status: 201 });
      });
    });
    await title().fill('Led astray');
    await button('Create').click();
    await expect.element(text(/was created but isn’t linked/)).toBeVisible();
    expect(page.getByRole('link').elements()).toHaveLength(0);
  });

  // covers: C10, D9, E2, E4
  it('says that the incident exists and is not linked, leads to it, and links it on demand', async () => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await open('default', undefined, failLinks);
    await title().fill('Created, not linked');
    await button('Create').click();
    await expect.element(text(/was created but isn’t linked to anomaly 42/)).toBeVisible();
    const [record] = created(world, 'Created, not linked');
    const number = record?.number ?? '';
    await expect.poll(() => focused()?.textContent).toContain(number);
    const address = text(new RegExp(`^Open ${number} in ServiceNow`)).element().closest('a')?.href;
    expect(address).toBe(`https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${record?.sys_id ?? ''}`);
    await isAccessible(element);
    await button('Link now').click();
    await expect.element(text(`Ticket ${number} created and linked to anomaly 42`)).toBeVisible();
    expect(linked.events.map(({ anomalyIds, ticket }) => [...anomalyIds, ticket.key])).toEqual([['42', number]]);
    expect(await linksOf(world)).toContain(number);
    expect(created(world, 'Created, not linked')).toHaveLength(1);
    expect(button('Link now').elements()).toEqual([]);
    expect(text(/isn’t linked to anomaly/).elements()).toEqual([]);
    await button('Done').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    linked.stop();
  });

  // covers: C10, W, D9
  it('links once though the answer to that is lost', async () => {
    const { world } = await open('default', undefined, failLinks);
    await title().fill('Twice unlucky');
    await button('Create').click();
    await expect.element(button('Link now')).toBeVisible();
    let calls = 0;
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (request.url.endsWith('/ticket-links') && request.method === 'POST' && (calls += 1) === 1) throw new TypeError('The answer was lost');
      return answer;
    });
    await button('Link now').click();
    await expect.element(text(/It’s not clear whether INC\d+ was linked\./)).toBeVisible();
    await button('Check again').click();
    await expect.element(text(/created and linked to anomaly 42/).first()).toBeVisible();
    const [record] = created(world, 'Twice unlucky');
    const notes = world.servicenow.store.query('sys_journal_field', `element_id=${record?.sys_id ?? ''}^element=work_notes`);
    expect(notes).toHaveLength(1);
  });

  // covers: Y9
  it.each([
    [3700, 'The anomaly’s details were shortened to fit the description.'],
    [3990, 'The description had no room for the anomaly’s details, so only a work note was added.'],
  ])('includes what became of the anomaly’s details after a text of %i characters', async (length, words) => {
    const { world } = await open();
    await title().fill('A long story');
    await field('Description').fill('x'.repeat(length));
    await button('Create').click();
    await expect.element(text(words)).toBeVisible();
    expect(created(world, 'A long story')).toHaveLength(1);
  });

  // covers: C10, D9
  it('is found again after a lost answer, and then says that it is not linked', async () => {
    const { world } = await open('default', undefined, (before) => failLinks(before, 2));
    loseAnswers(world, 1);
    await title().fill('Found, not linked');
    await button('Create').click();
    await button('Check again').click();
    await expect.element(button('Link now')).toBeVisible();
    expect(created(world, 'Found, not linked')).toHaveLength(1);
  });
});
