import { expect, test } from '@playwright/test';

const backend = 'http://127.0.0.1:8181';
const servicenow = 'http://127.0.0.1:8182';

test.beforeEach(async ({ request }) => {
  await request.post(`${backend}/__mock/reset`);
});

test('a ticket is created from the page', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Create ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
  await dialog.getByLabel('Short Description', { exact: true }).fill('Null values in orders');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();

  await expect(page.getByRole('listitem').filter({ hasText: 'Null values in orders' })).toBeVisible();
  const status = page.getByRole('status').filter({ hasText: /^Created INC\d{7}$/ });
  const [number] = /INC\d{7}/.exec((await status.textContent()) ?? '') ?? [];

  const answer = await request.get(`${servicenow}/api/now/table/incident?sysparm_query=number=${number}&sysparm_fields=short_description`, {
    headers: { Authorization: `Basic ${btoa('admin:admin')}` },
  });
  expect(await answer.json()).toEqual({ result: [{ short_description: 'Null values in orders' }] });
});

test('the list is empty again in the next test', async ({ page }) => {
  await page.goto('/');

  await expect(page.getByText('No tickets linked')).toBeVisible();
});

test('what ServiceNow does to users is tried by its faults', async ({ page, request }) => {
  await request.put(`${servicenow}/__mock/faults/hibernating`);
  await page.goto('/');
  await page.getByRole('button', { name: 'Create ticket' }).click();

  await expect(page.getByText(/asleep|hibernat/i).first()).toBeVisible();
});
