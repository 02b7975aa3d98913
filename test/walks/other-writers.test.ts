import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { findWorkNote, linkExisting, ticketRow, tickets } from './support/steps.js';

const stage = useStage();

/** An anomaly without tickets, over an instance with a fault. */
async function anomalyWith(fault: string): Promise<Page & { messages: readonly string[] }> {
  const page = await openPage(await stage().browser.newContext());
  await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=empty`);
  await page.getByRole('button', { name: 'Reset world' }).click();
  await tickets(page).getByText('No tickets linked').waitFor();
  await page.getByRole('combobox', { name: /^Instance/ }).selectOption(fault);
  return page;
}

describe('a data steward beside other writers', () => {
  // covers: L7
  it('is told that somebody else changed the incident while it was being linked, and so is whoever reads it there', async () => {
    const page = await anomalyWith('written-meanwhile');
    await linkExisting(page, 'INC0010033');
    await tickets(page).getByText(/Someone else changed the description in the meantime\. Check the incident’s history\./).waitFor();
    await findWorkNote(page, 'INC0010033', 'somebody else changed the description');
    expect(page.messages).toEqual([]);
    await page.context().close();
  });

  // covers: L7, Y6
  it('is told that the instance keeps no work notes, and what to do', async () => {
    const page = await anomalyWith('notes-dropped');
    await linkExisting(page, 'INC0010033');
    const row = ticketRow(page, 'INC0010033');
    await row.getByText(/ServiceNow didn’t keep a work note\..*Look at the incident in ServiceNow/).first().waitFor();
    await tickets(page).getByText('INC0010033 linked. The incident was updated.').waitFor();
    await page.context().close();
  });
});
