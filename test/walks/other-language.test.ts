import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.js';
import { openPage } from './support/browser.js';
import { demanded, ownRole, speakGerman } from './support/german-instance.js';
import { readRecords } from './support/instance-records.js';
import { startOwnWorld } from './support/own-world.js';
import { useStage } from './support/stage.js';
import { connect, findWorkNote, linkExisting, ticketRow, tickets, unlink } from './support/steps.js';

const stage = useStage();

interface Walk {
  readonly page: Page & { messages: readonly string[] };
  readonly servicenowUrl: string;
  readonly open: (search: string) => Promise<void>;
  /** The only record of a table that a query finds, as the instance shows it. */
  readonly record: (table: string, query: string) => Promise<Record<string, string>>;
}

/** Walks through a playground over an instance that speaks German, has rules and roles of its own, and has retired what was set. */
async function inGerman(walk: (walk: Walk) => Promise<void>): Promise<void> {
  const { browser, url } = stage();
  const world = await startOwnWorld('retired', url, speakGerman);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await openPage(context);
  const { servicenowUrl } = world;
  try {
    await walk({
      page,
      servicenowUrl,
      open: async (search) => {
        await page.goto(`${url}/?${search}&backend=${encodeURIComponent(world.backendUrl)}`);
      },
      record: async (table, query) => {
        const records = await readRecords(page, servicenowUrl, table, query);
        expect(records).toHaveLength(1);
        return records[0] ?? {};
      },
    });
    // The browser itself reports what the instance refused.
    expect(page.messages.filter((message) => !message.includes('status of 422'))).toEqual([]);
  } finally {
    await context.close();
    await world.stop();
  }
}

const badgeOf = (row: Locator): Locator => row.locator('.badge');
const optionsOf = async (list: Locator): Promise<string[]> => (await list.locator('option').allTextContents()).map((text) => text.trim());
const german = ['Anfrage / Hilfe', 'Software (DE)', 'Geräte', 'Netzwerk', 'Datenbank'];

async function menu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

describe('an instance in another language, with rules and roles of its own', () => {
  // covers: S1, S11, P1, E4
  it('passes the connection test by a role of its own', async () => {
    await inGerman(async ({ page, servicenowUrl, open, record }) => {
      await open('page=settings');
      await page.getByRole('link', { name: new URL(servicenowUrl).host }).waitFor();
      await menu(page, 'Test connection');
      await page.getByText('The connection works.').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'The account has a role that lets it write incidents' }).getByText('passed').waitFor();
      expect((await record('sys_user_has_role', 'user.user_name=qualytics_integration'))['role']).toBe(ownRole);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  // covers: P9, C4
  it('has defaults in its words, and says which are retired; what is saved is what a new ticket starts with', async () => {
    await inGerman(async ({ page, open, record }) => {
      await open('page=settings');
      await menu(page, 'Defaults for new tickets');
      const dialog = page.getByRole('dialog', { name: 'Defaults for new tickets' });
      await dialog.getByText('Service Desk is inactive in ServiceNow. Choose a different group.').waitFor();
      expect((await record('sys_user_group', 'name=Service Desk'))['active']).toBe('false');
      expect(await optionsOf(dialog.getByLabel('Category', { exact: true }))).toEqual(['No default', ...german]);
      await dialog.getByLabel('Category', { exact: true }).selectOption('Geräte');
      expect(await axeViolations(page)).toEqual([]);
      await dialog.getByRole('combobox', { name: 'Assignment Group' }).fill('Data Op');
      await page.getByRole('option', { name: /^Data Operations/ }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await open('page=anomaly&id=42');
      await tickets(page).getByRole('button', { name: 'Create ticket' }).click();
      const create = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
      await create.getByRole('combobox', { name: 'Assignment Group' }).waitFor();
      expect(await create.getByLabel('Category', { exact: true }).inputValue()).toBe('hardware');
      expect(await create.getByRole('combobox', { name: 'Assignment Group' }).inputValue()).toBe('Data Operations');
    });
  });

  // covers: S4, S5
  it('is edited, disconnected and connected again', async () => {
    await inGerman(async ({ page, servicenowUrl, open }) => {
      await open('page=settings');
      await menu(page, 'Edit');
      const edit = page.getByRole('dialog', { name: 'Edit ServiceNow Integration' });
      await edit.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await menu(page, 'Disconnect');
      const disconnect = page.getByRole('dialog', { name: 'Disconnect Integration' });
      await disconnect.getByText(/\d+ links on \d+ anomalies stop syncing/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await disconnect.getByRole('button', { name: 'Disconnect' }).click();
      await open('page=anomaly&id=42');
      const row = ticketRow(page, 'INC0010042');
      await row.getByText('no longer syncing').waitFor();
      expect(await badgeOf(row).textContent()).toBe('New');
      await open('page=settings');
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await connect(page, servicenowUrl, 'integration');
      await page.getByText('The Integration has been successfully created.').waitFor();
    });
  });

  // covers: L1, L4, T1, T2
  it('has its states and priorities in the rows, each with the shape of what it is', async () => {
    await inGerman(async ({ page, open, record }) => {
      await open('page=anomaly&id=42');
      for (const [number, kind] of [['INC0010042', 'new'], ['INC0010017', 'progress'], ['INC0009311', 'closed']] as const) {
        const badge = badgeOf(ticketRow(page, number));
        const incident = await record('incident', `number=${number}`);
        await badge.getByText(incident['state'] ?? '', { exact: true }).waitFor();
        expect(await badge.getAttribute('class')).toBe(`badge ${kind}`);
        expect(await badge.locator('span').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false);
        await ticketRow(page, number).getByRole('button', { name: `Details of ${number}` }).click();
        await ticketRow(page, number).getByRole('definition').getByText(incident['priority'] ?? '', { exact: true }).waitFor();
      }
      // The longest numbers of these tables fit into a line with the sign of the link.
      const link = ticketRow(page, 'TASK0020101').getByRole('link');
      expect((await link.boundingBox())?.height).toBeLessThan(30);
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  // covers: C4, C5, C6, C9, C10, C12, D5
  it('has its words in the form; what a rule demands is a field at once, what was typed stays, and the ticket is as it was said', async () => {
    await inGerman(async ({ page, open, record }) => {
      await open('page=anomaly&id=42');
      await tickets(page).getByRole('button', { name: 'Create ticket' }).click();
      const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
      await dialog.getByLabel('Short Description', { exact: true }).fill('Umsätze fehlen seit Montag');
      await dialog.getByLabel('Description', { exact: true }).fill('Größenordnung: 40 %.');
      expect(await optionsOf(dialog.getByLabel('Category', { exact: true }))).toEqual(['None', ...german]);
      await dialog.getByLabel('Category', { exact: true }).selectOption('Datenbank');
      for (const level of ['Impact', 'Urgency']) expect(await optionsOf(dialog.getByLabel(level, { exact: true }))).toEqual(['None', '1 - Hoch', '2 - Mittel', '3 - Niedrig']);
      await dialog.getByLabel('Impact', { exact: true }).selectOption('1 - Hoch');
      await dialog.getByLabel('Urgency', { exact: true }).selectOption('1 - Hoch');
      await dialog.getByText('Priority 1 - Kritisch').waitFor();
      await dialog.getByText('Service Desk is inactive in ServiceNow. Choose a different group.').waitFor();
      await dialog.getByRole('button', { name: 'Create', exact: true }).click();
      const field = dialog.getByLabel(demanded.label);
      await field.waitFor();
      expect(await dialog.getByText(demanded.english).count()).toBe(0);
      expect(await dialog.getByLabel('Short Description', { exact: true }).inputValue()).toBe('Umsätze fehlen seit Montag');
      expect(await dialog.getByLabel('Category', { exact: true }).inputValue()).toBe('database');
      expect(await axeViolations(page)).toEqual([]);
      await field.fill('KST-7');
      await dialog.getByRole('button', { name: 'Create', exact: true }).click();
      const told = tickets(page).getByText(/^Ticket INC\d{7} created and linked to anomaly 42$/);
      await told.waitFor();
      const number = /INC\d{7}/.exec((await told.textContent()) ?? '')?.[0] ?? '';
      const incident = await record('incident', `number=${number}`);
      expect(incident).toMatchObject({ short_description: 'Umsätze fehlen seit Montag', category: 'Database', [demanded.element]: 'KST-7', state: 'Neu' });
      expect(incident['description']).toMatch(/^Größenordnung: 40 %\.\n\n## Qualytics Anomaly Linked \[/);
      await badgeOf(ticketRow(page, number)).getByText('Neu', { exact: true }).waitFor();
    });
  });

  // covers: L6, L7, T4, T5
  it('has its words in the link dialog: what is resolved there needs a second thought; linked, and unlinked', async () => {
    await inGerman(async ({ page, open, record }) => {
      await open('page=anomaly&id=42');
      await tickets(page).getByRole('button', { name: 'Link ticket' }).click();
      const dialog = page.getByRole('dialog', { name: 'Link existing ticket' });
      await dialog.getByRole('searchbox').fill('INC0010024');
      await dialog.getByRole('radio').check();
      await dialog.getByText('This incident is Gelöst. Linking adds to it but won’t reopen it.').waitFor();
      await dialog.getByRole('button', { name: 'Link INC0010024 anyway' }).waitFor();
      expect((await record('incident', 'number=INC0010024'))['state']).toBe('Gelöst');
      await dialog.getByText(/^## Qualytics Anomaly Linked/).first().waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await linkExisting(page, 'INC0010033');
      expect(await badgeOf(ticketRow(page, 'INC0010033')).textContent()).toBe('In Bearbeitung');
      await findWorkNote(page, 'INC0010033', 'Linked to Qualytics Anomaly 42 (Status: Active)');
      expect((await record('incident', 'number=INC0010033'))['description']).toContain('**Anomaly ID:** 42');
      await unlink(page, 'INC0010033');
      expect((await record('incident', 'number=INC0010033'))['description']).toContain('**Anomaly ID:** 42');
    });
  });

  // covers: A, L11, Y2
  it('has its states on an archived anomaly, too, whose notes arrive, and a list of anomalies to begin from', async () => {
    await inGerman(async ({ page, open, record }) => {
      await open('page=anomalies');
      await page.getByRole('link', { name: 'Anomaly 42' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Anomaly 42' }).click();
      await ticketRow(page, 'INC0010042').waitFor();
      await page.getByRole('button', { name: 'Archive', exact: true }).click();
      await page.getByRole('button', { name: /^Invalid/ }).click();
      await page.getByRole('button', { name: 'Restore' }).waitFor();
      await ticketRow(page, 'INC0009311').getByText(/The incident is closed and no longer takes work notes\./).waitFor();
      expect((await record('incident', 'number=INC0009311'))['active']).toBe('false');
      await badgeOf(ticketRow(page, 'INC0010042')).getByText((await record('incident', 'number=INC0010042'))['state'] ?? '', { exact: true }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await findWorkNote(page, 'INC0010042', 'Qualytics Anomaly Status: Invalid');
    });
  });
});
