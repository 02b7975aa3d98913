import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startMockServiceNow, type RunningMockServiceNow } from '../../../../src/mock/node/servicenow/index.js';

/** A client that nobody here wrote, as far as it is called here; it calls back with the answer or with the error. */
interface Client {
  Authenticate(): void;
  setNetworkOptions(options: object): void;
  getSampleData(type: string, callback: (answer: Answered[]) => void): void;
  getTableData(fields: string[], filters: string[], type: string, callback: (answer: Answered[]) => void): void;
  getSysId(type: string, number: string, callback: (answer: string) => void): void;
  createNewTask(data: object, type: string, callback: (answer: Answered) => void): void;
  UpdateTask(type: string, number: string, data: object, callback: (answer: Answered) => void): void;
  DeleteTask(type: string, number: string, callback: (answer: { status: number }) => void): void;
  getAttachmentMetaData(sysId: string, callback: (answer: Answered) => void): void;
  getAllAttachmentsMetaData(tableSysId: string, callback: (answer: Answered[]) => void): void;
  getAttachment(sysId: string, callback: (answer: { status: number; data: string; headers: Record<string, string> }) => void): void;
  getChangeTasks(type: string, number: string, callback: (answer: unknown) => void): void;
}
type Answered = Readonly<Record<string, unknown>>;

const ServiceNow = createRequire(import.meta.url)('servicenow-rest-api') as new (instance: string, user: string, password: string) => Client;

let snow: RunningMockServiceNow;
let client: Client;

beforeAll(async () => {
  snow = await startMockServiceNow({ tls: true });
  client = new ServiceNow(new URL(snow.url).host, 'admin', 'admin');
  client.setNetworkOptions({ httpsAgent: new Agent({ ca: readFileSync(snow.caFile ?? '') }) });
});
afterAll(() => snow.stop());

const call = <Result>(begin: (callback: (answer: Result) => void) => void): Promise<Result> =>
  new Promise((resolve, reject) => begin((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))));
const create = (data: object): Promise<Answered> => call((callback) => client.createNewTask(data, 'incident', callback));

describe('servicenow-rest-api', () => {
  it('authenticates', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    client.Authenticate();
    await expect.poll(() => log.mock.calls).toEqual([['Authenticated']]);
    log.mockRestore();
  });

  it('gets a sample of a table', async () => {
    const [sample, ...more] = await call<Answered[]>((callback) => client.getSampleData('incident', callback));
    expect(more).toEqual([]);
    expect(sample).toMatchObject({ made_sla: 'true', sys_class_name: 'incident' });
  });

  it('gets fields of the records that filters find', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const fields = ['number', 'assignment_group', 'priority'];
    const records = await call<Answered[]>((callback) => client.getTableData(fields, ['impact=1', 'urgency=1', 'assignment_groupISNOTEMPTY'], 'incident', callback));
    log.mockRestore();
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record).toEqual({
        number: expect.stringMatching(/^INC\d{7}$/) as string,
        assignment_group: { display_value: expect.stringMatching(/./) as string, link: expect.stringContaining(`${snow.url}/api/now/v2/table/sys_user_group/`) as string },
        priority: '1 - Critical',
      });
    }
  });

  it('creates an incident from display values, and gets display values back', async () => {
    const [group] = snow.control.store.query('sys_user_group');
    const record = await create({ short_description: 'Need urgent attention!!', urgency: '1 - High', priority: '1', assignment_group: group?.name });
    expect(record).toMatchObject({ urgency: '1 - High', impact: '3 - Low', priority: '3 - Moderate', upon_reject: 'Cancel all future Tasks', close_code: null });
    expect(record['assignment_group']).toMatchObject({ display_value: group?.name });
  });

  it('updates a record that it finds by its number, with a work note', async () => {
    const { number } = await create({ short_description: 'Before' });
    const update = { short_description: 'After', work_notes: 'Assigning this to different team' };
    const record = await call<Answered>((callback) => client.UpdateTask('incident', String(number), update, callback));
    expect(record['short_description']).toBe('After');
    expect(record['work_notes']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d - System Administrator \(Work notes\)\nAssigning this to different team\n\n$/);
  });

  it('deletes a record that it finds by its number', async () => {
    const { number, sys_id: sysId } = await create({});
    expect(await call<string>((callback) => client.getSysId('incident', String(number), callback))).toBe(sysId);
    expect((await call<{ status: number }>((callback) => client.DeleteTask('incident', String(number), callback))).status).toBe(204);
    expect(snow.control.store.get('incident', String(sysId))).toBeUndefined();
  });

  it('lists, describes and downloads attachments', async () => {
    const { sys_id: sysId } = await create({});
    const upload = await snow.control.fetch(`${snow.url}/api/now/attachment/file?table_name=incident&table_sys_id=${String(sysId)}&file_name=note.txt`, {
      method: 'POST',
      body: 'row count: 0',
      headers: { Authorization: `Basic ${btoa('admin:admin')}`, 'Content-Type': 'text/plain' },
    });
    expect(upload.status).toBe(201);
    const [described, ...more] = await call<Answered[]>((callback) => client.getAllAttachmentsMetaData(String(sysId), callback));
    expect(more).toEqual([]);
    const id = String(described?.['sys_id']);
    const metadata = await call<Answered>((callback) => client.getAttachmentMetaData(id, callback));
    expect(metadata).toMatchObject({ file_name: 'note.txt', size_bytes: '12', table_name: 'incident', download_link: `${snow.url}/api/now/attachment/${id}/file` });
    const { data, headers } = await call<{ data: string; headers: Record<string, string> }>((callback) => client.getAttachment(id, callback));
    expect(data).toBe('row count: 0');
    expect(JSON.parse(headers['x-attachment-metadata'] ?? '')).toMatchObject({ sys_id: id, file_name: 'note.txt' });
  });

  it('gets the tasks of a change by its number', async () => {
    const change = snow.control.store.insert('change_request');
    const { number, sys_id } = snow.control.store.insert('change_task', { change_request: change.sys_id });
    snow.control.store.insert('change_task');
    expect(await call((callback) => client.getChangeTasks('change_task', change.number, callback))).toEqual([{ number, sys_id }]);
  });

  it('is told of a table that this instance lacks', async () => {
    const failure = call((callback) => client.getChangeTasks('em_event', 'CHG0000016', callback));
    await expect(failure).rejects.toMatchObject({ response: { status: 400, data: { error: { message: 'Invalid table em_event' } } } });
  });

  it('is refused with a wrong password', async () => {
    const stranger = new ServiceNow(new URL(snow.url).host, 'admin', 'wrong');
    await expect(call((callback) => stranger.getSampleData('incident', callback))).rejects.toMatchObject({ response: { status: 401 } });
  });
});
