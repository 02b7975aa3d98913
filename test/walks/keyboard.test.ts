import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { choose, focusedName, press, tabTo } from './support/keyboard.js';
import { useStage } from './support/stage.js';
import { ticketRow, tickets } from './support/steps.js';

const stage = useStage();

describe('somebody without a mouse', () => {
  // covers: L6, L7, C10, T6, E1, E2
  it('creates, links, unlinks, undoes and acknowledges', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=42`);
    await ticketRow(page, 'INC0010042').waitFor();

    await press(page, 'Create ticket');
    await page.getByRole('dialog').getByLabel('Description', { exact: true }).waitFor();
    await tabTo(page, 'Short Description');
    await page.keyboard.type('By keyboard alone');
    await tabTo(page, 'Assignment Group');
    await page.keyboard.type('data op');
    await page.getByRole('option', { name: /Data Operations/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await press(page, 'Create');
    await tickets(page).getByText(/created and linked to anomaly 42/).waitFor();
    expect(await focusedName(page)).toBe('Create ticket');

    await press(page, 'Link ticket');
    await page.getByRole('dialog', { name: 'Link existing ticket' }).waitFor();
    await tabTo(page, 'Search by number or short description');
    await page.keyboard.type('INC0010033');
    await page.getByRole('button', { name: 'Link INC0010033' }).waitFor();
    await press(page, 'Link INC0010033');
    await tickets(page).getByText(/^INC0010033 linked/).waitFor();
    expect(await focusedName(page)).toBe('Link ticket');

    await press(page, 'Unlink INC0010033', 'Space');
    await tickets(page).getByText(/^INC0010033 unlinked/).waitFor();
    await press(page, /^Undo/);
    await ticketRow(page, 'INC0010033').waitFor();

    await press(page, 'Acknowledge');
    await page.getByText('Acknowledged', { exact: true }).first().waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: G1, C10, E1, E2
  it('creates a ticket from the list of anomalies', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomalies&scenario=empty`);
    await page.getByRole('link', { name: 'Anomaly 41' }).waitFor();
    await press(page, 'Create ticket for anomaly 41');
    await page.getByRole('dialog').getByLabel('Description', { exact: true }).waitFor();
    await tabTo(page, 'Short Description');
    await page.keyboard.type('From the list, by keyboard alone');
    await press(page, 'Create');
    await page.getByText(/^INC\d{7} created\./).waitFor();
    expect(await focusedName(page)).toBe('Create ticket for anomaly 41');
    await press(page, 'See anomaly 41');
    await tickets(page).getByText('From the list, by keyboard alone').waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: S1, S4, S5, P6, E1, E2
  it('tests, edits, disconnects and connects ServiceNow', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings&scenario=next-release`);
    await page.getByRole('button', { name: 'More actions' }).waitFor();

    await choose(page, 'More actions', 'Test connection');
    await page.getByText('The connection works.').waitFor();
    expect(await focusedName(page)).toBe('More actions');

    await choose(page, 'More actions', 'Edit');
    await page.getByRole('dialog', { name: 'Edit ServiceNow Integration' }).waitFor();
    await tabTo(page, 'Username');
    await page.keyboard.type('qualytics_integration');
    await tabTo(page, 'Password');
    await page.keyboard.type('integration');
    await page.keyboard.press('Enter');
    await page.getByText('Credentials replaced. Linked tickets keep syncing.').waitFor();
    expect(await focusedName(page)).toBe('More actions');

    await choose(page, 'More actions', 'Disconnect');
    await page.getByRole('dialog', { name: 'Disconnect Integration' }).waitFor();
    expect(await focusedName(page)).toBe('Cancel');
    await press(page, 'Disconnect');
    await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
    expect(await focusedName(page)).toBe('Connect');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add ServiceNow Integration' }).waitFor();
    await tabTo(page, 'Instance URL');
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('Connect');
    expect(page.messages).toEqual([]);
    await context.close();
  });
});
