import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { inside } from '../../support/inside.js';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { beginsAnew, createCall, created, holdCreates, isCreate, loseAnswers, open, openOn, theDialog, title } from './harness.js';

const persistent = { storage: sessionStorage };

describe('a ticket is created once', () => {
  afterEach(() => sessionStorage.clear());

  // covers: C10, C13, W, D8
  it('when the form is submitted three times at once', async () => {
    const { element, world } = await open();
    await title().fill('Only once');
    const form = inside(element, 'form');
    for (let submit = 0; submit < 3; submit += 1) form?.requestSubmit();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Only once')).toHaveLength(1);
    expect(world.requests.filter((request) => request === createCall)).toHaveLength(1);
  });

  // covers: W, D8, D9, E4
  it('when the answer was lost: the same request is replayed, with fields that cannot be changed meanwhile', async () => {
    const { element, world } = await open();
    const seen = loseAnswers(world, 1);
    await title().fill('Lost answer');
    await button('Create').click();
    await expect.element(text('It’s not clear whether the ticket was created.')).toBeVisible();
    await expect.element(title()).toHaveAttribute('readonly');
    await expect.element(field('Impact')).toBeDisabled();
    // What was sent cannot be cancelled any more.
    expect(button('Cancel').elements()).toHaveLength(0);
    await isAccessible(element);
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Lost answer')).toHaveLength(1);
    expect(seen.keys).toHaveLength(2);
    expect(new Set(seen.keys).size).toBe(1);
  });

  // covers: W, D8, D9, E2, E4
  it('over a reload after a lost answer: the next page shows what was sent and replays it to the letter', async () => {
    const { element, world } = await open('default', persistent);
    const seen = loseAnswers(world, 1);
    await title().fill('Sent before the reload');
    await field('Category').selectOptions('Software');
    await button('Create').click();
    await expect.element(button('Check again')).toBeVisible();
    element.remove();
    const again = await openOn(world);
    await expect.element(text('ServiceNow never confirmed a ticket you sent.')).toBeVisible();
    await expect.element(title()).toHaveValue('Sent before the reload');
    await expect.element(title()).toHaveAttribute('readonly');
    await expect.element(field('Category')).toHaveValue('software');
    await expect.poll(() => focused()?.textContent).toContain('never confirmed a ticket you sent');
    await isAccessible(again);
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Sent before the reload')).toHaveLength(1);
    expect(seen.keys[1]).toBe(seen.keys[0]);
    expect(seen.bodies[1]).toBe(seen.bodies[0]);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  // covers: W, D8
  it('over a reload while the request is on its way', async () => {
    // Started long ago: what it has not seen was not sent to it.
    const { element, world } = await open('default', { ...persistent, age: 60_000 });
    const held = holdCreates(world);
    await title().fill('On its way');
    await button('Create').click();
    await expect.element(button('Creating…')).toBeVisible();
    expect(world.client.writes.create('42').sent).toBeDefined();
    element.remove();
    world.intercept(undefined);
    await openOn(world);
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    held.release();
    await expect.poll(() => world.requests.filter((request) => request === createCall)).toHaveLength(2);
    expect(created(world, 'On its way')).toHaveLength(1);
    expect(world.client.writes.create('42').open).toBeUndefined();
  });

  // covers: W, D9, E8
  it('names a sign-out beside a lost network where the API is on another origin, and offers both ways on', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await open('default', persistent);
    loseAnswers(world, 1);
    await title().fill('Lost on the way');
    await button('Create').click();
    await expect.element(text(/Couldn’t reach Qualytics, or you’re signed out\./)).toBeVisible();
    await expect.element(button('Check again')).toBeVisible();
    await button('Sign in').click();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  // covers: W, D8, D9
  it('when the replay is refused for another reason: what became of the first request stays open', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await open('default', persistent);
    loseAnswers(world, 1);
    await title().fill('In doubt');
    await button('Create').click();
    await expect.element(button('Check again')).toBeVisible();
    world.intercept((request, next) => (isCreate(request) ? Promise.resolve(new Response(null, { status: 401 })) : next(request)));
    await button('Check again').click();
    await expect.element(text('It’s still not clear whether the ticket was created.')).toBeVisible();
    await expect.element(text(/You’re signed out/)).toBeVisible();
    await expect.element(title()).toHaveAttribute('readonly');
    expect(asked.events).toHaveLength(1);
    world.intercept(undefined);
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'In doubt')).toHaveLength(1);
    asked.stop();
  });

  // covers: W, D9
  it('and the form is free again once the replay is told that nothing was created', async () => {
    const { world } = await open('default', persistent);
    loseAnswers(world, 1);
    await title().fill('Rejected in the end');
    await button('Create').click();
    await expect.element(button('Check again')).toBeVisible();
    const problem = { status: 422, code: 'provider-rejected', detail: 'A data policy asks for a caller.' };
    world.intercept((request, next) => (isCreate(request) ? Promise.resolve(Response.json(problem, { status: 422 })) : next(request)));
    await button('Check again').click();
    await expect.element(text(/A data policy asks for a caller\./)).toBeVisible();
    await expect.element(title()).not.toHaveAttribute('readonly');
    expect(world.client.writes.create('42').open).toBeUndefined();
  });

  // covers: W, D8
  it('under one key while the payload is the same, under another once it differs', async () => {
    const keys: (string | null)[] = [];
    await open('failing', undefined, ({ intercept }) =>
      intercept((request, next) => {
        if (isCreate(request)) keys.push(request.headers.get('Idempotency-Key'));
        return next(request);
      }),
    );
    await title().fill('Once more');
    await button('Create').click();
    await expect.element(text('Qualytics isn’t available right now.')).toBeVisible();
    await button('Create').click();
    await expect.poll(() => keys).toHaveLength(2);
    await title().fill('Something else');
    await button('Create').click();
    await expect.poll(() => keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('and the dialog says why it stays while that is under way', async () => {
    const { world } = await open();
    const held = holdCreates(world);
    await title().fill('Patience');
    await button('Create').click();
    await expect.element(button('Creating…')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(text('Still creating…')).toBeVisible();
    await expect.element(text(/The ticket may already exist/)).toBeVisible();
    await expect.element(theDialog()).toBeVisible();
    held.release();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Patience')).toHaveLength(1);
  });

  // covers: W, D9, E5
  it('or, where the backend does not know the same request again, the user is told to look first', async () => {
    const { world } = await open('default', undefined, ({ backend }) => {
      backend.settings.additions = false;
    });
    loseAnswers(world, 1);
    await title().fill('Maybe twice');
    await button('Create').click();
    await expect.element(text(/Look for the ticket in ServiceNow first/)).toBeVisible();
    await expect.element(title()).not.toHaveAttribute('readonly');
    await expect.element(button('Create again')).toBeVisible();
  });

  // covers: W
  it('and a page that takes over the second request of such a backend leaves the first one in doubt', async () => {
    const { element, world } = await open('default', persistent, ({ backend }) => {
      backend.settings.additions = false;
    });
    loseAnswers(world, 1);
    await title().fill('Still in doubt');
    await button('Create').click();
    await expect.element(button('Create again')).toBeVisible();
    let vetoed = 0;
    element.addEventListener('ticketing-before-create', (event) => {
      vetoed += 1;
      event.preventDefault();
    });
    await button('Create again').click();
    await expect.poll(() => vetoed).toBe(1);
    expect(world.client.writes.create('42').open).toBeDefined();
    await expect.element(text(/Look for the ticket in ServiceNow first/)).toBeVisible();
  });

  // covers: W
  it('for each anomaly: an open attempt on one leaves the form of another free', async () => {
    const { element, world } = await open('default', persistent);
    loseAnswers(world, 1);
    await title().fill('About 42');
    await button('Create').click();
    await expect.element(button('Check again')).toBeVisible();
    element.remove();
    await openOn(world, '41');
    await beginsAnew();
    await expect.element(button('Create')).toBeVisible();
    expect(world.client.writes.create('42').open).toBeDefined();
    expect(world.client.writes.create('41').open).toBeUndefined();
  });
});
