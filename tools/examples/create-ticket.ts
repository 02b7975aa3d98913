import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import type { Application } from './open-application.js';
import type { Mock } from './try-example.js';

const Incidents = z.object({ result: z.array(z.object({ short_description: z.string() })) });

const title = 'Null values in orders';

/** Creates a ticket as a person does, and holds what the page, the application and ServiceNow say of it to each other. */
export async function createTicket(application: Application): Promise<void> {
  const { page, requests, mock } = application;
  const list = page.locator('linked-tickets');
  await list.getByRole('button', { name: 'Create ticket' }).waitFor();
  await page.locator('servicenow-settings-panel').getByText(new URL(mock.servicenowUrl).host).first().waitFor();
  assert.deepEqual(repeated(callsOf(requests)), [], 'Each call is made once before anything is clicked.');

  await list.getByRole('button', { name: 'Create ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
  await dialog.getByLabel('Short Description', { exact: true }).fill(title);
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await list.getByText(/^Ticket INC\d{7} created/).waitFor();

  const status = page.locator('p[role=status]');
  await status.filter({ hasText: /^Created INC\d{7}$/ }).waitFor();
  const number = /INC\d{7}/.exec((await status.textContent()) ?? '')?.[0] ?? '';
  await list.getByRole('listitem').getByRole('link', { name: new RegExp(number) }).waitFor();

  assert.deepEqual(await titlesOf(mock, number), [title], `ServiceNow has ${number}, as it was typed.`);
  const creates = callsOf(requests).filter((call) => /^POST .*\/tickets$/.test(call));
  assert.deepEqual(creates, [`POST ${mock.backendUrl}/api/integrations/ticketing/anomalies/42/tickets`], 'One request has created it.');
  assert.deepEqual(callsOf(requests).filter((call) => !call.includes(` ${mock.backendUrl}/`)), [], 'Every call goes to the backend that was named.');
}

/** Returns the calls of the contract among what a page asked for. */
const callsOf = (requests: readonly string[]): readonly string[] => requests.filter((request) => new URL(request.replace(/^\w+ /, '')).pathname.startsWith('/api/'));

/** Returns what stands in a list more than once. */
export const repeated = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, index) => names.indexOf(name) < index))];

/** Reads the short descriptions of the incidents of one number. */
async function titlesOf({ servicenowUrl }: Mock, number: string): Promise<readonly string[]> {
  const answer = await fetch(`${servicenowUrl}/api/now/table/incident?sysparm_query=number=${number}&sysparm_fields=short_description`, {
    headers: { Authorization: `Basic ${btoa('admin:admin')}`, Accept: 'application/json' },
  });
  return z.parse(Incidents, await answer.json()).result.map(({ short_description }) => short_description);
}
