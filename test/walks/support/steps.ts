import type { FrameLocator, Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** The steps that the walks are made of: what a person does in the playground, by the names they see. */
export const tickets = (page: Page): Locator => page.getByRole('region', { name: 'Linked Tickets' });
export const ticketRow = (page: Page, number: string): Locator => tickets(page).getByRole('listitem').filter({ hasText: number });

export async function createByKeyboard(page: Page, title: string): Promise<string> {
  await tickets(page).getByRole('button', { name: 'Create ticket' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
  await dialog.getByLabel('Short Description', { exact: true }).waitFor();
  await expect.poll(() => focusedLabel(page)).toBe('Short Description');
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Typed by keyboard alone.');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Create', exact: true }).focus();
  await page.keyboard.press('Enter');
  const message = tickets(page).getByText(/^Ticket INC\d{7} created and linked to anomaly 42$/);
  await message.waitFor();
  return /INC\d{7}/.exec((await message.textContent()) ?? '')?.[0] ?? '';
}

export async function linkExisting(page: Page, number: string): Promise<void> {
  await tickets(page).getByRole('button', { name: 'Link ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link existing ticket' });
  await dialog.getByRole('searchbox').fill(number);
  await dialog.getByRole('button', { name: `Link ${number}` }).click();
  await tickets(page).getByText(new RegExp(`^${number} linked\\.`)).waitFor();
}

export async function unlink(page: Page, number: string): Promise<void> {
  await tickets(page).getByRole('button', { name: `Unlink ${number}` }).click();
  await tickets(page).getByText(new RegExp(`^${number} unlinked\\.`)).waitFor();
  await expect.poll(() => ticketRow(page, number).count()).toBe(0);
}

export async function acknowledge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
  await page.getByText('Acknowledged', { exact: true }).first().waitFor();
}

/** Follows a ticket's link to ServiceNow, wherever it opens, until its work notes hold `text`. */
export async function findWorkNote(page: Page, number: string, text: string): Promise<void> {
  const incident = await openIncident(page, number);
  const notes = incident.getByRole('region', { name: 'Work notes' });
  await notes.waitFor();
  // The note is delivered in the background: a person would reload, too.
  await expect
    .poll(async () => {
      const found = await notes.getByText(text).count();
      if (found === 0 && 'reload' in incident) await incident.reload();
      return found;
    }, { timeout: 15_000, interval: 250 })
    .toBeGreaterThan(0);
}

async function openIncident(page: Page, number: string): Promise<Page | FrameLocator> {
  const link = ticketRow(page, number).getByRole('link', { name: new RegExp(number) });
  if (new URL(page.url()).searchParams.get('backend') === 'msw') {
    await link.click();
    return page.frameLocator('iframe[title="Page of the mock ServiceNow"]');
  }
  const [incident] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  return incident;
}

export async function connect(page: Page, url: string, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add ServiceNow Integration' });
  await dialog.getByLabel('Instance URL').fill(url);
  await dialog.getByLabel('Username').fill('qualytics_integration');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
}

function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
  });
}
