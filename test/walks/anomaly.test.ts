import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { startMock } from '../../src/mock/node/index.js';
import { useStage } from './support/stage.js';
import { acknowledge, createByKeyboard, findWorkNote, linkExisting, ticketRow, tickets, unlink } from './support/steps.js';

const stage = useStage();

/** The main job, from an open anomaly to the work note in ServiceNow, without one complaint on the console. */
async function walk(backend: string): Promise<void> {
  const context = await stage().browser.newContext();
  const page = await openPage(context);
  await page.goto(`${stage().url}/?page=anomaly&id=42&backend=${encodeURIComponent(backend)}`);
  await ticketRow(page, 'INC0010042').waitFor();
  const number = await createByKeyboard(page, 'Orders of AMER are missing');
  await ticketRow(page, number).waitFor();
  await linkExisting(page, 'INC0010033');
  await unlink(page, 'INC0010017');
  await acknowledge(page);
  await findWorkNote(page, number, 'Qualytics Anomaly Status: Acknowledged');
  expect(page.messages).toEqual([]);
  await context.close();
}

describe('a data steward at an anomaly', () => {
  // covers: G1, C10, L1, L6, L7, Y1, Y8, T1
  it('creates, links, unlinks, acknowledges, and finds the work note in ServiceNow', async () => {
    await walk('');
  });

  // covers: G1, C10, L1, L6, L7, Y1
  it('does the same with no server behind the page', async () => {
    await walk('msw');
  });

  // covers: G1, C10, L1, L6, L7, Y1, Y8, T1
  it('does the same against the stand-alone mock', async () => {
    const mock = await startMock({ port: 0 });
    try {
      await walk(mock.backendUrl);
    } finally {
      await mock.stop();
    }
  });

  it('finds the world as it was after a reload and in a second tab, until it is reset', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    const address = `${stage().url}/?page=anomaly&id=42&scenario=empty`;
    await page.goto(address);
    const number = await createByKeyboard(page, 'Stays where it is');
    await page.reload();
    await ticketRow(page, number).waitFor();
    const second = await openPage(context);
    await second.goto(address);
    await ticketRow(second, number).waitFor();
    await page.getByRole('button', { name: 'Reset world' }).click();
    await tickets(page).getByText('No tickets linked').waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: A, L11, Y2, Y3, Y5
  it('comments and archives, finds both as work notes, keeps the tickets, and restores', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=37&scenario=next-release`);
    await ticketRow(page, 'INC0010035').waitFor();
    await page.getByLabel('Comment', { exact: true }).fill('Seen on a walk');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Seen on a walk' }).waitFor();
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await page.getByRole('button', { name: /^Duplicate/ }).click();
    await page.getByRole('button', { name: 'Restore' }).waitFor();
    expect(await page.getByLabel('Comment', { exact: true }).count()).toBe(0);
    await findWorkNote(page, 'INC0010035', 'Comment from Qualytics: Seen on a walk');
    await findWorkNote(page, 'INC0010035', 'Qualytics Anomaly Status: Duplicate');
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Acknowledged', { exact: true }).first().waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: L1, G2
  it('sees a state that was changed in ServiceNow, and the anomaly does not follow it', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=next-release`);
    const [incident] = await Promise.all([
      page.waitForEvent('popup'),
      ticketRow(page, 'INC0010042').getByRole('link', { name: /INC0010042/ }).click(),
    ]);
    await incident.getByRole('button', { name: 'Start work' }).click();
    await incident.getByText('In Progress').first().waitFor();
    // The badge is a cached read: it follows within moments of a look.
    await expect
      .poll(
        async () => {
          await page.reload();
          await ticketRow(page, 'INC0010042').waitFor();
          return ticketRow(page, 'INC0010042').textContent();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain('In Progress');
    await page.getByText('Active', { exact: true }).first().waitFor();
    await context.close();
  });
});
