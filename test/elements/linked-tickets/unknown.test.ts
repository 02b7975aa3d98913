import { page } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, isAccessible, text } from '../../support/page.js';
import { callAs, incident, linkIn, notesOf, rewriteLinks, row, rows, show } from './support/section.js';

const settingsLink = () => page.getByRole('link', { name: 'Open settings' });
const acknowledge = (world: Parameters<typeof callAs>[0]) => callAs(world, 'PUT', '/api/anomalies/42', { status: 'Acknowledged' });

afterEach(() => vi.useRealTimers());

describe('linked tickets whose sync is in trouble', () => {
  // covers: L4, L5, T3, E5
  it('show a deleted incident as Unknown, with the cause, what was known and when, and the link can be removed', async () => {
    await show('deleted');
    const broken = rows().filter({ hasText: 'Unknown' });
    await expect.element(broken).toMatchTextContent(/The incident was deleted in ServiceNow\. You can remove the link/);
    await expect.element(broken).toMatchTextContent('The last known status is In Progress, 1 hour ago');
    await broken.getByRole('button', { name: /^Remove link/ }).click();
    await expect.element(text(/unlinked\. The incident in ServiceNow is unchanged/)).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
  });

  // covers: L4, T3
  it('find an incident again that was hidden only, by a retry of this row', async () => {
    const { world } = await show('default', undefined, (world) => {
      const { sys_id } = incident(world, 'INC0010042');
      world.servicenow.store.update('incident', sys_id, { opened_by: '' });
      world.servicenow.faults.inject('itil-missing');
    });
    await expect.element(row('INC0010042')).toMatchTextContent(/Unknown.*The last known status is New/);
    world.servicenow.faults.remove('itil-missing');
    await button('Retry now for INC0010042').click();
    await expect.element(text('INC0010042 synced. Its status is New.')).toBeVisible();
    await expect.element(row('INC0010042')).not.toMatchTextContent('Unknown');
  });

  // covers: L4, Y6, T3, E4, E5
  it('are Unknown while the credentials are refused: said once, with the way to the settings, the rows short', async () => {
    const { element } = await show('expired');
    element.settingsUrl = '/settings?tab=integrations';
    await expect.element(text('ServiceNow rejected the service account’s sign-in.')).toBeVisible();
    expect(text(/rejected the service account’s sign-in/).elements()).toHaveLength(1);
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*Unknown.*Sync is paused until the credentials are replaced\. The last known status is New, 42 minutes ago/);
    await expect.element(settingsLink()).toHaveAttribute('href', new URL('/settings?tab=integrations', document.baseURI).href);
    expect(button(/^Retry now/).elements()).toHaveLength(0);
    await isAccessible(element);
  });

  it('offer no way to settings that are no web address, or that the page does not name', async () => {
    const { element } = await show('expired');
    await expect.element(text(/rejected the service account’s sign-in/)).toBeVisible();
    expect(settingsLink().elements()).toHaveLength(0);
    element.settingsUrl = 'javascript:alert(1)';
    await element.updateComplete;
    expect(settingsLink().elements()).toHaveLength(0);
  });

  // covers: L4, T3, T7, E4
  it('keep their state while the instance is down: said once, retried by itself', async () => {
    const { element, world } = await show('default', undefined, ({ servicenow }) => void servicenow.faults.inject('hibernating'));
    await expect.element(text('The ServiceNow instance is hibernating.')).toBeVisible();
    expect(text(/hibernating/).elements()).toHaveLength(1);
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*New.*Last sync failed\. Retrying automatically\./);
    await isAccessible(element);
    world.servicenow.faults.remove('hibernating');
    // The list is read again as time goes by, and nobody presses anything.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    await element.refresh();
    await expect.element(row('INC0010042')).not.toMatchTextContent('Last sync failed');
  });

  // covers: L4, T3, E4
  it('tell no access to the table as the cause, and wait for a person', async () => {
    const { element } = await show('default', undefined, ({ servicenow }) => void servicenow.faults.inject('table-closed'));
    await expect.element(text('The service account doesn’t have enough access in ServiceNow.')).toBeVisible();
    await expect.element(row('INC0010042')).toMatchTextContent(/Unknown.*This ticket isn’t syncing\. The last known status is New/);
    await expect.element(button('Retry now for INC0010042')).toBeVisible();
    await isAccessible(element);
  });

  // covers: Y6, T7
  it('tell at the row alone what one incident refuses: a closed one takes no note', async () => {
    const { element, world } = await show('sync-failing');
    await world.backend.worker.idle();
    await element.refresh();
    await expect.element(row('INC0009311')).toMatchTextContent(/Closed.*1 work note wasn’t delivered\. The incident is closed and no longer takes work notes\. Reopen it in ServiceNow, or leave it as it is\./);
    expect(text(/doesn’t have enough access in ServiceNow|ask your ServiceNow administrator/i).elements()).toHaveLength(0);
  });

  // covers: Y6, T7
  it('say so too where the backend tells it as a missing right, and count what was given up until it was reopened', async () => {
    const detail = 'ServiceNow denied access.';
    let sync: Record<string, unknown> = { status: 'broken', pending_count: 2, last_error: { code: 'provider-forbidden', what: 'note', detail } };
    let active = 'false';
    const { element } = await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, items: page.items.slice(0, 1).map((item) => ({ ...item, ticket: { ...item.ticket, active }, sync })), total: 1 })),
    );
    const said = () => rows().elements()[0]?.querySelector('.cell-note')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    await expect.poll(said).toMatch(/Also linked to 1 other anomaly\. 2 work notes weren’t delivered\. The incident is closed and no longer takes work notes\./);
    sync = { status: 'not-synced', pending_count: 100, dropped_count: 3, last_error: { code: 'ticket-closed', what: 'note', detail } };
    await element.refresh();
    await expect.poll(said).toMatch(/ 103 work notes weren’t delivered\. The incident is closed.*Retry now$/);
    active = 'true';
    sync = { status: 'synced', pending_count: 0, dropped_count: 3 };
    await element.refresh();
    await expect.poll(said).toBe('3 work notes weren’t delivered. Assigned to Daniel Mensah · Also linked to 1 other anomaly.');
  });

  // covers: L10, T3
  it('are records after a disconnect: marked, as last known, still linked to ServiceNow', async () => {
    const { element } = await show('disconnected');
    element.settingsUrl = 'https://app.example.com/settings';
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*New.*no longer syncing/);
    await expect.element(text(/These tickets no longer sync/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: /INC0010042/ })).toBeVisible();
    await expect.element(settingsLink()).toHaveAttribute('href', 'https://app.example.com/settings');
    expect(button('Link ticket').elements()).toHaveLength(0);
  });

  // covers: L10, S5, T3
  it('are records where they belong to another instance than the connected one', async () => {
    const { world } = await show('default', undefined, (world) =>
      world.intercept(async (request, next) => {
        const answer = await next(request);
        if (request.method !== 'GET' || !request.url.includes('/ticket-links')) return answer;
        const page = (await answer.json()) as { items: { sync: object }[] };
        page.items.forEach((item, index) => index === 0 && Object.assign(item, { sync: { status: 'historical', pending_count: 2 } }));
        return Response.json(page);
      }),
    );
    await expect.element(text('1 ticket belongs to an instance that’s no longer connected.')).toBeVisible();
    const [former] = world.client.queries.getQueryData<{ items: { ticket: { ticket_number: string } }[] }>(['ticket-links', '42'])?.items ?? [];
    await expect.element(row(former?.ticket.ticket_number ?? '')).toMatchTextContent(/2 work notes weren’t delivered\..*no longer syncing/);
  });

  // covers: Y6, T7
  it('show work notes that wait, and those that were refused, with a retry that delivers them', async () => {
    const { world } = await show('default', undefined, async (world) => {
      await callAs(world, 'GET', '/api/anomalies/42/ticket-links');
      world.servicenow.faults.inject('rule-aborts');
      await acknowledge(world);
      await world.backend.worker.idle();
    });
    // The incident can be read: what is known of it holds.
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*New.*1 work note wasn’t delivered\. ServiceNow rejected the ticket\./);
    world.servicenow.faults.remove('rule-aborts');
    await button('Retry now for INC0010042').click();
    await expect.element(text('INC0010042 synced. Its status is New.')).toBeVisible();
    await expect.element(row('INC0010042')).not.toMatchTextContent('waiting to be sent');
    expect(notesOf(world, 'INC0010042').filter((note) => note.includes('Acknowledged'))).toHaveLength(1);
    expect(linkIn(world, 'INC0010017').sync?.pending_count).toBe(1);
  });

  // covers: Y6, T7, E6
  it('say of a work note that failed that it is retried, in their details why and when, and have a way to retry now', async () => {
    const { world } = await show('default', undefined, async (world) => {
      await callAs(world, 'GET', '/api/anomalies/42/ticket-links');
      // What has not arrived by now never will.
      world.backend.settings.settleTime = 0;
      world.servicenow.faults.inject('server-errors', { only: ({ method }) => method === 'PATCH' });
      await acknowledge(world);
      await world.backend.worker.idle();
    });
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*New.*1 work note isn’t delivered yet\. Retrying automatically\. ServiceNow ran into an error\.\s*Retry now/);
    await button('Details of INC0010042').click();
    const { failed_at: at = '' } = linkIn(world, 'INC0010042').sync?.last_error ?? {};
    const utc = `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
    await expect.element(row('INC0010042')).toMatchTextContent(new RegExp(`Last problem\\s*ServiceNow ran into an error\\..*ask your ServiceNow administrator.*${utc}`));
    world.servicenow.faults.remove('server-errors');
    await button('Retry now for INC0010042').click();
    await expect.element(text('INC0010042 synced. Its status is New.')).toBeVisible();
    await expect.element(row('INC0010042')).not.toMatchTextContent('waiting to be sent');
    expect(notesOf(world, 'INC0010042').filter((note) => note.includes('Acknowledged'))).toHaveLength(1);
  });

  // covers: T3, T7
  it('can be retried row by row once an instance that was down is back', async () => {
    const { world } = await show('default', undefined, ({ servicenow }) => void servicenow.faults.inject('hibernating'));
    await expect.element(row('INC0010042')).toMatchTextContent('Last sync failed. Retrying automatically.');
    world.servicenow.faults.remove('hibernating');
    await button('Retry now for INC0010042').click();
    await expect.element(text('INC0010042 synced. Its status is New.')).toBeVisible();
    await expect.element(row('INC0010042')).not.toMatchTextContent('Retrying');
    await expect.element(row('INC0010017')).toMatchTextContent('Last sync failed. Retrying automatically.');
  });
});
