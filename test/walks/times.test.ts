import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { ticketRow } from './support/steps.js';

const stage = useStage();

/** `28 Nov 2026, 15:30:00 (2026-11-28 10:00:00 UTC)`: how much later the first clock is, in minutes of a day. */
function offsetOf(exact: string): number {
  const [, ...digits] = /(\d\d):(\d\d):\d\d \(\d{4}-\d\d-\d\d (\d\d):(\d\d):\d\d UTC\)/.exec(exact) ?? [];
  const [hours = NaN, minutes = NaN, utcHours = NaN, utcMinutes = NaN] = digits.map(Number);
  return (((hours - utcHours) * 60 + minutes - utcMinutes) + 1440) % 1440;
}

const titleOf = async (time: Locator): Promise<string> => (await time.getAttribute('title')) ?? '';

describe('somebody in India', () => {
  // covers: T1, P5, E6
  it('reads exact times of tickets and of the credentials by the clock on the wall, with UTC beside it', async () => {
    const context = await stage().browser.newContext({ timezoneId: 'Asia/Kolkata', locale: 'en-GB' });
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=42`);
    const row = ticketRow(page, 'INC0010042');
    expect(offsetOf(await titleOf(row.locator('time').first()))).toBe(330);
    await row.getByRole('button', { name: 'Details of INC0010042' }).click();
    // When it was linked, and when it was synced.
    const exact = () => row.getByRole('definition').locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('title') ?? ''));
    await expect.poll(async () => [...new Set((await exact()).map(offsetOf))]).toEqual([330]);
    await page.goto(`${stage().url}/?page=settings`);
    expect(offsetOf(await titleOf(page.locator('time').filter({ hasText: 'Credentials changed' })))).toBe(330);
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: D5, E6
  it('picks a time that the instance demands by the clock on the wall, and sends it in UTC', async () => {
    const context = await stage().browser.newContext({ timezoneId: 'Asia/Kolkata', locale: 'en-GB' });
    const page = await openPage(context);
    let sent = '';
    await page.route(/\/form-specification/, async (route) => {
      const answer = await route.fetch();
      const field = { field: 'due_date', title: 'Due date', type: 'datetime', required: true };
      await route.fulfill({ response: answer, json: [...((await answer.json()) as unknown[]), field] });
    });
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/tickets')) sent = request.postData() ?? '';
    });
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=empty`);
    await page.getByRole('button', { name: 'Create ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
    await dialog.getByLabel('Short Description', { exact: true }).fill('Due');
    await dialog.getByLabel('Due date').fill('2026-01-15T09:30');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await expect.poll(() => sent).toContain('"due_date":"2026-01-15 04:00:00"');
    await context.close();
  });
});
