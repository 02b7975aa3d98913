import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withSqlite } from '../backend/support/sqlite.js';
import { patient } from '../mock/node/process.js';
import { asAdministrator, givenToken, recordsOf, startInstance, startServed, type Instance, type Served } from './served.js';

let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'serve-')), 'state');
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

/** A password whose characters differ from how addresses and headers write them. */
const password = 'Zq9!t r:öm&bone';
const credentials = `qualytics_integration:${password}`;
const anomaly = '/api/anomalies/42';
const links = `${anomaly}/ticket-links`;

interface Link {
  readonly ticket: { readonly ticket_id: string; readonly ticket_number: string };
  readonly sync: { readonly status: string; readonly pending_count: number };
}

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await answer).json() as Promise<Body>;
const linksOf = async (served: Served): Promise<Link[]> => (await json<{ items: Link[] }>(served.call('GET', links))).items;

/** How a secret may be written. */
const formsOf = (secret: string): string[] => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)];

/** Gives the service account that password, as its administrator does. */
async function setPassword(instance: Instance): Promise<void> {
  const [account] = await recordsOf(instance, 'sys_user', 'user_name=qualytics_integration');
  await asAdministrator(instance, 'PATCH', `/api/now/table/sys_user/${account?.['sys_id'] ?? ''}`, { user_password: password });
}

/** Connects, and returns the connection's id. */
async function connect(served: Served, api_url: string): Promise<string> {
  const answer = await served.call('POST', '/api/integrations', { type: 'servicenow', api_url, api_access_token: credentials });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** The work notes of an incident that say something. */
const notesOf = async (instance: Instance, { ticket }: Link, text: string): Promise<string[]> =>
  (await recordsOf(instance, 'sys_journal_field', `element=work_notes^element_id=${ticket.ticket_id}^valueLIKE${text}`)).map(({ value = '' }) => value);

const bytesOf = async (path: string): Promise<Buffer> => Buffer.concat(await Promise.all((await readdir(path)).map((name) => readFile(join(path, name)))));

withSqlite('servicenow-ticketing serve, with an instance that another process serves over TLS', () => {
  // covers: S3, S7, S11, L7, Y3, Y6, W
  it('connects, creates, links and notes; a kill loses nothing that was acknowledged, and the credentials are in no file', patient, async () => {
    const instance = await startInstance();
    await setPassword(instance);
    const first = await startServed(instance, '--state', folder);
    const id = await connect(first, instance.url);
    const checks = (await (await first.call('POST', `/api/integrations/${id}/test`)).text()).trim().split('\n').map((line) => JSON.parse(line) as { check: string; status: string });
    expect(checks.filter(({ status }) => status !== 'passed').map(({ check, status }) => [check, status])).toEqual([['create', 'unproven'], ['work-notes', 'unproven'], ['fields', 'unproven']]);

    const create = { title: 'Row count dropped' };
    const created = await json<{ ticket: Link['ticket'] }>(first.call('POST', '/api/integrations/ticketing/anomalies/42/tickets', create, { key: 'a-key-of-its-own' }));
    const existing = (await asAdministrator(instance, 'POST', '/api/now/table/incident', { short_description: 'To link' })) as { result: { sys_id: string } };
    expect((await first.call('POST', links, { ticket_id: existing.result.sys_id })).status).toBe(201);
    const before = await linksOf(first);
    expect(before.map(({ ticket }) => ticket.ticket_id)).toEqual([created.ticket.ticket_id, existing.result.sys_id]);
    expect((await first.call('POST', `${anomaly}/comments`, { text: 'Looked into' })).status).toBe(201);
    await expect.poll(() => Promise.all(before.map((link) => notesOf(instance, link, 'Looked into')))).toEqual([[expect.any(String)], [expect.any(String)]]);

    await asAdministrator(instance, 'PUT', '/__mock/faults/maintenance');
    expect((await first.call('PUT', anomaly, { status: 'Acknowledged' })).status).toBe(200);
    expect((await first.call('POST', `${anomaly}/comments`, { text: 'Said before the kill' })).status).toBe(201);
    first.child.kill('SIGKILL');
    await first.ended;
    await asAdministrator(instance, 'DELETE', '/__mock/faults/maintenance');

    const second = await startServed(instance, '--state', folder);
    expect(second.output.stdout).toMatch(/Enter the credentials of ServiceNow again/);
    expect((await linksOf(second)).map(({ ticket, sync }) => [ticket.ticket_number, sync.pending_count])).toEqual(before.map(({ ticket }) => [ticket.ticket_number, 2]));
    expect(await json(second.call('GET', anomaly))).toMatchObject({ status: 'Acknowledged' });
    expect((await json<{ items: { text: string }[] }>(second.call('GET', `${anomaly}/comments`))).items.slice(-2).map(({ text }) => text)).toEqual(['Looked into', 'Said before the kill']);
    const refused = second.call('POST', '/api/integrations/ticketing/anomalies/42/tickets', { title: 'Too early' }, { key: 'another-key' });
    expect(await json(refused)).toMatchObject({ code: 'provider-credentials', detail: expect.stringContaining('Enter them again') as string });

    expect((await second.call('PUT', `/api/integrations/${id}`, { api_access_token: credentials })).status).toBe(200);
    for (const link of before) {
      await expect.poll(() => notesOf(instance, link, 'Said before the kill')).toHaveLength(1);
      expect(await notesOf(instance, link, 'Qualytics Anomaly Status: Acknowledged')).toHaveLength(1);
    }
    const again = await json<{ ticket: Link['ticket'] }>(second.call('POST', '/api/integrations/ticketing/anomalies/42/tickets', create, { key: 'a-key-of-its-own' }));
    expect(again.ticket.ticket_id).toBe(created.ticket.ticket_id);
    expect(await recordsOf(instance, 'incident', 'short_description=Row count dropped')).toHaveLength(1);

    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    const [kept, printed] = [await bytesOf(folder), `${first.output.stdout}${first.output.stderr}${second.output.stdout}${second.output.stderr}`];
    // The search would find what is there.
    expect(kept.includes('Said before the kill')).toBe(true);
    for (const secret of [password, credentials, givenToken, 'Zq9!t']) {
      for (const form of formsOf(secret)) expect([form, kept.includes(form), printed.includes(form)]).toEqual([form, false, false]);
    }
  });

  it('names a certificate that it does not trust, keeps nothing, and tells of it without the password', patient, async () => {
    const instance = await startInstance();
    const served = await startServed({ caFile: '' }, '--state', folder);
    const answer = await served.call('POST', '/api/integrations', { type: 'servicenow', api_url: instance.url, api_access_token: credentials });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'provider-tls' })]);
    await expect.poll(() => served.output.stderr).toMatch(/^serve: POST \/api\/integrations 400 provider-tls [\w-]+\n$/);
    expect(await json(served.call('GET', '/api/integrations'))).toMatchObject({ items: [] });
  });

  // covers: S11
  it('says by name that the instance refuses Basic authentication', patient, async () => {
    const instance = await startInstance();
    await asAdministrator(instance, 'PATCH', '/__mock/settings', { basicAuthentication: false });
    const served = await startServed(instance);
    const answer = await served.call('POST', '/api/integrations', { type: 'servicenow', api_url: instance.url, api_access_token: 'qualytics_integration:integration' });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'provider-credentials', offers: ['bearer'], detail: expect.stringContaining('This instance rejects Basic authentication') as string })]);
  });

  it('lets one process have the folder, and says which one has it', patient, async () => {
    const served = await startServed({ caFile: '' }, '--state', folder);
    const other = await startServed({ caFile: '' }, '--state', folder).then(() => 'started', (error: unknown) => String(error));
    expect(other).toContain(`serve.sqlite is in use by another servicenow-ticketing serve (process ${served.child.pid}); stop it or name another folder.`);
  });
});
