import assert from 'node:assert/strict';
import type { Application } from '../open-application.js';

/** Holds an application to what its framework does with a property that changes: the list is that of another anomaly, and comes back. */
export async function checkOtherAnomaly({ page, requests, mock }: Application): Promise<void> {
  const anomaly = page.getByRole('combobox', { name: 'Anomaly' });
  const tickets = page.locator('linked-tickets').getByRole('listitem');
  assert.equal(await tickets.count(), 1, 'The ticket that was created is in the list.');

  await anomaly.selectOption('41');
  await tickets.waitFor({ state: 'detached' });
  const asked = requests.filter((request) => request === `GET ${mock.backendUrl}/api/anomalies/41/ticket-links`);
  assert.equal(asked.length, 1, 'The other anomaly is asked for, once.');

  await anomaly.selectOption('42');
  await tickets.waitFor();
}
