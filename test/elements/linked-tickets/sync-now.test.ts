import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, focused, recordEvents, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { incident, row, show } from './support/section.js';

const syncs = ({ requests }: TestWorld) => requests.filter((request) => request.endsWith('/sync'));
const hidden = ({ servicenow }: TestWorld) => void servicenow.faults.inject('table-closed');

describe('syncing a linked ticket now', () => {
  // covers: Y6, G2, T7, E3
  it('reads the incident at once, announces the state, and changes nothing in ServiceNow', async () => {
    const { world } = await show();
    await button('Details of INC0010042').click();
    await expect.element(button('Sync now for INC0010042')).toBeVisible();
    world.servicenow.store.update('incident', incident(world, 'INC0010042').sys_id, { state: '2' });
    const before = incident(world, 'INC0010042');
    await button('Sync now for INC0010042').click();
    await expect.element(text('INC0010042 synced. Its status is In Progress.')).toBeVisible();
    expect(text('INC0010042 synced. Its status is In Progress.').element().closest('[role="status"]')).not.toBeNull();
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*In Progress/);
    expect(incident(world, 'INC0010042')).toEqual(before);
  });

  // covers: Y6, T7, E2
  it('happens once for three clicks at once, says that it is under way, and leaves the focus in the row', async () => {
    let release = (): void => undefined;
    const { world } = await show('default', undefined, hidden);
    await expect.element(button('Retry now for INC0010042')).toBeVisible();
    world.intercept(async (request, next) => {
      if (request.url.endsWith('/sync')) await new Promise<void>((resolve) => (release = resolve));
      return next(request);
    });
    const retry = button('Retry now for INC0010042').element() as HTMLButtonElement;
    retry.focus();
    for (let click = 0; click < 3; click += 1) retry.click();
    await expect.element(button('Syncing… INC0010042')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    world.servicenow.faults.remove('table-closed');
    await expect.poll(() => syncs(world)).toHaveLength(1);
    release();
    await expect.element(text(/^INC0010042 synced/)).toBeVisible();
    await expect.poll(() => focused()).toBe(button('Details of INC0010042').element());
    expect(syncs(world)).toHaveLength(1);
  });

  // covers: Y6, T7
  it('says why it did not help', async () => {
    await show('default', undefined, hidden);
    await button('Retry now for INC0010042').click();
    await expect.element(text('Couldn’t sync INC0010042.')).toBeVisible();
    await expect.element(page.getByRole('status')).toMatchTextContent(/The service account doesn’t have enough access in ServiceNow\. Ask your ServiceNow administrator/);
    await expect.element(button('Retry now for INC0010042')).toBeVisible();
  });

  // covers: G4, T9
  it('explains a refusal that comes all the same, and asks the page to sign in where that is the cause', async () => {
    const { world } = await show('default', undefined, hidden);
    const asked = recordEvents('ticketing-auth-required');
    await expect.element(button('Retry now for INC0010042')).toBeVisible();
    const refuse = (status: number, code: string, detail: string) =>
      world.intercept((request, next) =>
        request.url.endsWith('/sync') ? Promise.resolve(Response.json({ status, code, detail }, { status })) : next(request),
      );
    refuse(403, 'forbidden', 'Ask for Reporter.');
    await button('Retry now for INC0010042').click();
    await expect.element(text(/Ask for Reporter\./)).toBeVisible();
    refuse(401, 'unauthenticated', '');
    await button('Retry now for INC0010042').click();
    await expect.element(text(/You’re signed out\./)).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  it('is not offered by a backend that cannot', async () => {
    await show('default', undefined, (world) => {
      world.backend.settings.additions = false;
    });
    await button('Details of INC0010042').click();
    await expect.element(row('INC0010042')).toMatchTextContent('Last synced');
    expect(button(/^(Sync|Retry) now/).elements()).toHaveLength(0);
  });
});
