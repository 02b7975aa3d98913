import { expect, it } from 'vitest';
import { buildOneFile } from '../../tools/build/one-file.js';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';

const stage = useStage();

// covers: G1
it('one file, without a bundler, has the elements with their dialogs, and fetches nothing else', async () => {
  const { code } = await buildOneFile('src/standalone.ts');
  const page = await openPage(await stage().browser.newContext());
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.route('**/alone', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><html lang="en"><title>Alone</title><script type="module" src="/alone.js"></script><linked-tickets anomaly-id="42"></linked-tickets></html>' }),
  );
  await page.route('**/alone.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route('**/api/**', (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer mock-admin-editor' } }));
  await page.goto(`${stage().url}/alone`);
  await page.getByRole('button', { name: 'Create ticket' }).click();
  await page.getByRole('dialog').getByLabel('Short Description').fill('Made by one file');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText(/Ticket INC\d+ created/).waitFor();
  await page.getByRole('button', { name: 'Link ticket' }).click();
  await page.getByRole('dialog').getByLabel('Search by number or short description').fill('INC0010035');
  await page.getByRole('radio').first().waitFor();
  expect(scripts).toEqual(['/alone.js']);
  expect(page.messages).toEqual([]);
});
