import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, field, focused, isAccessible, text } from '../support/page.js';
import { mount, type Mounted } from './support/mount.js';

const pill = (status: string) => page.getByRole('main').getByText(status, { exact: true }).first();
const refused = () => Promise.resolve(Response.json({ title: 'Forbidden', status: 403, code: 'forbidden', detail: 'You need the role Manager.' }, { status: 403 }));
const refuseWrites = (mounted: Mounted): void => void (mounted.answer = (request, next) => (request.method === 'GET' ? next(request) : refused()));

/** The work notes of an incident, newest first, as ServiceNow has them. */
const notesOf = ({ world }: Mounted, number: string): string[] => {
  const [incident] = world.servicenow.store.query('incident', `number=${number}`);
  return world.servicenow.store.query('sys_journal_field', `element_id=${incident?.sys_id ?? ''}^ORDERBYDESCsys_created_on`).map(({ value }) => value);
};

describe('the page of an anomaly', () => {
  it('tells what was found, what failed and which rows, beside the tickets', async () => {
    const { root } = await mount('/?page=anomaly&id=41');
    await expect.element(page.getByRole('heading', { name: 'Anomaly 41' })).toBeVisible();
    await expect.element(text(/do not satisfy total = net - discount/)).toBeVisible();
    for (const heading of ['Summary', 'Description', 'Failed Checks', 'Source Records', 'History']) {
      await expect.element(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    }
    await expect.element(page.getByRole('heading', { name: 'Linked Tickets' })).toBeVisible();
    await isAccessible(root);
  });

  // covers: A, Y1
  it('acknowledges, keeps the focus at what has changed, and tells the tickets', async () => {
    const mounted = await mount('/?page=anomaly&id=42');
    await button('Acknowledge').click();
    await expect.element(pill('Acknowledged')).toBeVisible();
    expect(focused()?.textContent).toBe('Anomaly 42');
    await expect.element(button('Acknowledge')).not.toBeInTheDocument();
    await expect.poll(() => notesOf(mounted, 'INC0010042').at(0)).toMatch(/Qualytics Anomaly Status: Acknowledged \[ref:[0-9a-f]{12}\]$/);
  });

  // covers: A, Y2
  it('archives as what is chosen, takes no comments then, and restores', async () => {
    const mounted = await mount('/?page=anomaly&id=42');
    await button(/^Archive/).click();
    await button(/^Invalid/).click();
    await expect.element(pill('Invalid')).toBeVisible();
    await expect.element(text('You can’t comment on an archived anomaly. Restore it first.')).toBeVisible();
    await expect.poll(() => notesOf(mounted, 'INC0010042').at(0)).toMatch(/Qualytics Anomaly Status: Invalid \[ref:[0-9a-f]{12}\]$/);
    await button('Restore').click();
    await expect.element(pill('Acknowledged')).toBeVisible();
    await expect.element(field('Comment')).toBeVisible();
  });

  // covers: A, Y3
  it('adds a comment, which the tickets get as a work note', async () => {
    const mounted = await mount('/?page=anomaly&id=42');
    await userEvent.fill(field('Comment'), '  Half of it is there by now. ');
    await button('Add comment').click();
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Half of it is there by now.' })).toBeVisible();
    await expect.element(field('Comment')).toHaveValue('');
    await expect.poll(() => notesOf(mounted, 'INC0010042').at(0)).toMatch(/^Comment from Qualytics: Half of it is there by now\. \[ref:[0-9a-f]{12}\]$/);
  });

  it('keeps a comment that was refused, and says why', async () => {
    const mounted = await mount('/?page=anomaly&id=42');
    await userEvent.fill(field('Comment'), 'Half of it');
    refuseWrites(mounted);
    await button('Add comment').click();
    await expect.element(text('Couldn’t add the comment.')).toBeVisible();
    await expect.element(text(/You need the role Manager\./)).toBeVisible();
    await expect.element(field('Comment')).toHaveValue('Half of it');
  });

  it('leaves an anomaly as it was where a change is refused, and says why', async () => {
    const mounted = await mount('/?page=anomaly&id=42');
    await expect.element(button('Acknowledge')).toBeVisible();
    refuseWrites(mounted);
    await button('Acknowledge').click();
    await expect.element(text('Couldn’t change the anomaly.')).toBeVisible();
    await expect.element(pill('Active')).toBeVisible();
  });

  // covers: G4
  it('offers a Member with the permission Viewer a comment and no change', async () => {
    await mount('/?page=anomaly&id=42&role=member&team=viewer');
    await expect.element(field('Comment')).toBeVisible();
    await expect.element(button('Acknowledge')).not.toBeInTheDocument();
    await expect.element(button(/^Archive/)).not.toBeInTheDocument();
  });

  it('tells what is no anomaly, and reads it again on demand', async () => {
    const mounted = await mount('/?page=anomaly&id=4711');
    await expect.element(text('Couldn’t load the anomaly.')).toBeVisible();
    mounted.answer = (request, next) => next(new Request(request.url.replace('4711', '42'), request));
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).first().click();
    await expect.element(pill('Active')).toBeVisible();
  });
});
