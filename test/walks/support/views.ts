import type { Locator, Page } from 'playwright';
import { ticketRow, tickets } from './steps.js';

/** A view of an element, and how a finger comes to it. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly open: (page: Page) => Promise<void>;
}

const anomaly = (scenario = 'default') => `/?page=anomaly&id=42&scenario=${scenario}`;
const settings = (scenario = 'default') => `/?page=settings&scenario=${scenario}`;
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** What a combobox offers; a `select` has options as well. */
export const options = (page: Page): Locator => page.locator('[role="option"]');

const openRow = async (page: Page): Promise<void> => {
  const row = ticketRow(page, 'INC0010042');
  await row.getByRole('button', { name: 'Details of INC0010042' }).tap();
  await row.getByText('Assignment Group').waitFor();
};

const openSearch = async (page: Page): Promise<void> => {
  await tickets(page).getByRole('button', { name: 'Link ticket' }).tap();
  await dialog(page, 'Link existing ticket').getByRole('radio').first().waitFor();
};

export const openCreate = async (page: Page): Promise<void> => {
  await tickets(page).getByRole('button', { name: 'Create ticket' }).tap();
  await dialog(page, 'Create ServiceNow ticket').getByLabel('Short Description', { exact: true }).waitFor();
  await dialog(page, 'Create ServiceNow ticket').getByLabel('Assignment Group', { exact: true }).waitFor();
};

const openMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Edit' }).waitFor();
};

/** What people see of the three elements, from page to dialog. */
export const views: readonly View[] = [
  { name: 'an anomaly’s tickets, one opened', path: anomaly(), open: openRow },
  { name: 'dozens of tickets', path: anomaly('dozens'), open: async (page) => tickets(page).getByRole('listitem').nth(20).waitFor() },
  { name: 'tickets that do not sync', path: anomaly('sync-failing'), open: async (page) => tickets(page).getByRole('button', { name: /^Retry/ }).first().waitFor() },
  {
    name: 'the link dialog, a ticket chosen',
    path: anomaly(),
    open: async (page) => {
      await openSearch(page);
      await dialog(page, 'Link existing ticket').getByRole('radio').first().tap();
      await dialog(page, 'Link existing ticket').getByText('Work note:').waitFor();
    },
  },
  { name: 'the create dialog', path: anomaly(), open: openCreate },
  {
    name: 'the create dialog, groups to choose from',
    path: anomaly(),
    open: async (page) => {
      await openCreate(page);
      await page.getByRole('combobox', { name: 'Assignment Group' }).tap();
      await options(page).first().waitFor();
    },
  },
  { name: 'the settings, the menu open', path: settings(), open: openMenu },
  {
    name: 'the dialog of a connection',
    path: settings('not-connected'),
    open: async (page) => {
      await page.getByRole('button', { name: 'Connect', exact: true }).tap();
      await page.getByLabel('Password', { exact: true }).waitFor();
    },
  },
  {
    name: 'the defaults of new tickets',
    path: settings(),
    open: async (page) => {
      await openMenu(page);
      await page.getByRole('menuitem', { name: /[Dd]efaults/ }).tap();
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
];
