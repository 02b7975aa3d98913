import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { testWorld } from '../../support/world.js';
import { beginsAnew, created, isCreate, open, openOn, question, theDialog, title } from './harness.js';

const stored = () => Object.keys(sessionStorage).filter((name) => name.startsWith('ticketing:'));
const persistent = { storage: sessionStorage };

describe('what was typed', () => {
  // covers: D10
  it('is not kept any more once the user has signed out, though the form is still open', async () => {
    const { world } = await open('default', { storage: sessionStorage });
    await title().fill('Of the one who has left');
    world.client.drafts.clear();
    await title().fill('Of the one who has left!');
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  afterEach(async () => {
    sessionStorage.clear();
    await page.viewport(414, 896);
  });

  // covers: D10
  it('is not asked about where nothing was', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  // covers: D10, E2, E4
  it.each(['Escape', 'the close button', 'Cancel', 'a click beside the dialog'])('is asked about when the dialog is closed by %s', async (how) => {
    // On a small screen there is nothing beside it.
    await page.viewport(1000, 900);
    const { element } = await open();
    await title().fill('Half a sentence');
    if (how === 'Escape') await userEvent.keyboard('{Escape}');
    else if (how === 'the close button') await button('Close').click();
    else if (how === 'Cancel') await button('Cancel').click();
    else await userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true });
    await expect.element(question()).toBeVisible();
    await expect.poll(() => focused()).toBe(question().element());
    await isAccessible(element);
    await button('Keep editing').click();
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(title()).toHaveValue('Half a sentence');
  });

  // covers: D10, E2
  it('stays, and the focus with it, when Escape answers the question', async () => {
    await open();
    await title().fill('Half a sentence');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(theDialog()).toBeVisible();
    expect(focused()).toBe(title().element());
  });

  // covers: D10
  it('is there again after closing with the draft kept, and is not asked about again', async () => {
    const closed = recordEvents('ticketing-dialog-closed');
    const { element } = await open('default', persistent);
    await title().fill('Half a sentence');
    await button('Cancel').click();
    await button('Keep draft and close').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(closed.events.map(({ outcome }) => outcome)).toEqual([{ kind: 'none' }]);
    void element.show();
    await expect.element(title()).toHaveValue('Half a sentence');
    await expect.element(text('Your draft was restored.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
    closed.stop();
  });

  // covers: D10
  it('is gone after closing with Discard', async () => {
    const { element } = await open('default', persistent);
    await title().fill('Half a sentence');
    await button('Cancel').click();
    await button('Discard draft').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(stored()).toEqual([]);
    void element.show();
    await beginsAnew();
  });

  // covers: D1, D10
  it('survives a reload, the chosen group by its name included, for this anomaly alone', async () => {
    const { element, world } = await open('default', persistent);
    await title().fill('Half a sentence');
    await field('Assignment Group').fill('data op');
    await expect.element(text('1 result.').first()).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await field('Impact').selectOptions('3 - Low');
    element.remove();
    const again = await openOn(world);
    await expect.element(title()).toHaveValue('Half a sentence');
    await expect.element(field('Assignment Group')).toHaveValue('Data Operations');
    await expect.element(field('Impact')).toHaveValue('3');
    again.remove();
    await openOn(world, '41');
    await beginsAnew();
  });

  // covers: D10
  it('is kept as text under the anomaly’s own name, and is forgotten once the ticket exists', async () => {
    const { world } = await open('default', persistent);
    await title().fill('To be created');
    await expect.poll(() => stored()).toEqual(['ticketing:https://qualytics.example:draft:42']);
    expect(JSON.parse(sessionStorage.getItem('ticketing:https://qualytics.example:draft:42') ?? '')).toEqual({ values: { title: 'To be created' }, labels: {}, origin: 'https://acme.service-now.com', at: expect.any(Number) as number });
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'To be created')).toHaveLength(1);
    expect(stored()).toEqual([]);
  });

  // covers: D10, E2
  it('is taken back by its button', async () => {
    const { element } = await open('default', persistent);
    await title().fill('Half a sentence');
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    void element.show();
    await button('Discard draft').click();
    await beginsAnew();
    await expect.poll(() => focused()).toBe(title().element());
    expect(stored()).toEqual([]);
  });

  it('is gone once the client is told to forget everything, as when the user signs out', async () => {
    const { element, world } = await open('default', persistent);
    await title().fill('The previous user’s words');
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    world.client.drafts.clear();
    void element.show();
    await beginsAnew();
    expect(stored()).toEqual([]);
  });

  it('is nothing where a default’s name had to be looked up', async () => {
    const world = testWorld('default', persistent);
    const [group] = world.servicenow.store.query('sys_user_group', 'name=Data Platform');
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (!request.url.includes('/form-specification')) return answer;
      const fields = (await answer.json()) as { field: string }[];
      return Response.json(fields.map((one) => (one.field === 'assignment_group' ? { ...one, default: group?.sys_id, default_label: '' } : one)));
    });
    await openOn(world);
    await expect.element(field('Assignment Group')).toHaveValue('Data Platform');
    expect(stored()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  it('is not asked about by the Escape that ends the composing of characters', async () => {
    await open();
    await title().fill('にほん');
    title().element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }));
    await title().fill('日本');
    await expect.element(title()).toHaveValue('日本');
    expect(question().elements()).toEqual([]);
  });

  // covers: D10
  it('is not stored where storage is switched off, and is there all the same while the page is', async () => {
    const { element } = await open('default', { storage: null });
    await title().fill('Only here');
    expect(stored()).toEqual([]);
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    void element.show();
    await expect.element(title()).toHaveValue('Only here');
    expect(stored()).toEqual([]);
  });

  // covers: D10
  it('survives a session that expired, and the reload after signing in again', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { element, world } = await open('default', persistent);
    await title().fill('Before the session expired');
    world.intercept((request, next) => (isCreate(request) ? Promise.resolve(new Response(null, { status: 401 })) : next(request)));
    await button('Create').click();
    await expect.element(text(/try again\. What you entered is kept\./)).toBeVisible();
    expect(asked.events).toHaveLength(1);
    element.remove();
    world.intercept(undefined);
    await openOn(world);
    await expect.element(title()).toHaveValue('Before the session expired');
    await expect.element(title()).toHaveAttribute('readonly');
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Before the session expired')).toHaveLength(1);
    asked.stop();
  });

  // covers: D10
  it('stays when the session has expired before the form is there, and the page is asked to sign in', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const world = testWorld('default', persistent);
    sessionStorage.setItem('ticketing:https://qualytics.example:draft:42', JSON.stringify({ values: { title: 'Typed yesterday' }, labels: {} }));
    let signedIn = false;
    world.intercept((request, next) => (signedIn ? next(request) : Promise.resolve(new Response(null, { status: 401 }))));
    const opening = openOn(world);
    await expect.element(text('You’re signed out.')).toBeVisible();
    await expect.poll(() => asked.events).toHaveLength(1);
    signedIn = true;
    await button('Try again').click();
    await opening;
    await expect.element(title()).toHaveValue('Typed yesterday');
    asked.stop();
  });

  // covers: D10
  it('stays when the create fails', async () => {
    await open('failing');
    await title().fill('Do not lose me');
    await field('Description').fill('Nor me');
    await button('Create').click();
    await expect.element(text('Qualytics isn’t available right now.')).toBeVisible();
    await expect.element(button('Create')).toBeVisible();
    await expect.element(title()).toHaveValue('Do not lose me');
    await expect.element(field('Description')).toHaveValue('Nor me');
  });

  it('is not changed by what is broken in the storage', async () => {
    sessionStorage.setItem('ticketing:https://qualytics.example:draft:42', '{"values":{"title":42}}');
    await open('default', persistent);
    await beginsAnew();
  });
});
