import { page, userEvent } from 'vitest/browser';
import type { ServiceNowControl } from '../../../../../src/mock/admin/index.js';
import { button, openPage, said, section, select, unfold } from './open-page.js';

const headers = { Authorization: `Basic ${btoa('admin:admin')}` };
const ask = (control: ServiceNowControl, path: string, init: RequestInit = {}): Promise<Response> =>
  control.fetch(`https://dev1.service-now.com${path}`, { ...init, headers: { ...headers, ...(init.headers as Record<string, string> | undefined) } });

const rows = () => page.getByRole('list', { name: 'Requests, the latest first' }).getByRole('listitem');
const urls = (): string[] => rows().elements().map((row) => row.querySelector('.url')?.textContent ?? '');

describe('the page behind the scenes, of requests', () => {
  it('lists them, the latest first, with what became of each', async () => {
    const { control, readAgain } = await openPage();
    await expect.element(section('Requests')).toMatchTextContent('No request.');
    await ask(control, '/api/now/table/incident');
    await ask(control, '/api/now/tables/incident');
    control.faults.inject('server-errors');
    await ask(control, '/api/now/table/incident', { method: 'POST', body: '{"impact":"1"}', headers: { 'Content-Type': 'application/json' } });
    readAgain();
    await expect.poll(urls).toEqual(['/api/now/table/incident', '/api/now/tables/incident', '/api/now/table/incident']);
    await expect.element(rows().nth(0)).toMatchTextContent(/POST.*500.* ms/);
    await expect.element(rows().nth(1)).toMatchTextContent(/not emulated.*400/);
    await expect.element(section('Requests')).toMatchTextContent('Not emulated: GET /api/now/tables/incident. Nearest is GET /api/now/table/{table}');
    unfold(rows().nth(0));
    await expect.element(rows().nth(0)).toMatchTextContent('{"impact":"1"}');
    await expect.element(rows().nth(0)).not.toMatchTextContent(btoa('admin:admin'));
  });

  it('filters them, and empties the journal', async () => {
    const { control, readAgain } = await openPage();
    await ask(control, '/api/now/table/incident');
    await ask(control, '/api/now/stats/incident', { method: 'HEAD' });
    await ask(control, '/api/now/table/nonsense');
    readAgain();
    await userEvent.selectOptions(select('Requests', 'Method'), 'HEAD');
    await expect.poll(urls).toEqual(['/api/now/stats/incident']);
    await userEvent.selectOptions(select('Requests', 'Method'), '');
    await userEvent.fill(section('Requests').getByLabelText('Status'), '400');
    await expect.poll(urls).toEqual(['/api/now/table/nonsense']);
    await userEvent.click(button('Clear'));
    await said('The journal is empty.');
    expect(control.journal.list()).toEqual([]);
  });

  it('copies one as a curl command', async () => {
    const { control, readAgain } = await openPage();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await ask(control, '/api/now/table/incident?sysparm_limit=1');
    readAgain();
    await expect.element(rows().nth(0)).toBeVisible();
    unfold(rows().nth(0));
    await userEvent.click(page.getByRole('button', { name: /^Copy as curl/ }));
    await said('Copied as a curl command.');
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^curl --globoff --request GET '.*sysparm_limit=1'/));
  });

  it('tells how long a body is that it does not keep', async () => {
    const { control, readAgain } = await openPage();
    await ask(control, '/api/now/attachment/file?table_name=incident&table_sys_id=1&file_name=a', { method: 'POST', body: new Uint8Array(70_000), headers: { 'Content-Type': 'image/png' } });
    readAgain();
    await expect.element(rows().nth(0)).toBeVisible();
    unfold(rows().nth(0));
    await expect.element(rows().nth(0)).toMatchTextContent('(70,000 bytes)');
  });
});
