// servicenow-api.md 4.3: what the attachment API refuses
import { createWorld, list, send, serviceAccount, text } from '../client.js';
import { attach, attachment, createIncident, formFor, sendForm, to, upload } from './attachments.js';

describe('The attachment API, where it refuses', () => {
  // spec: 4.3-errors
  it.each(['table_name', 'table_sys_id', 'file_name'])('refuses a file without %s with 400', async (name) => {
    const world = createWorld();
    const parameters = { ...to(createIncident(world)), [name]: '' };
    const response = await upload(world, parameters);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(name)]);
  });

  it('refuses a form without its file with 400, and what is no form with 415', async () => {
    const world = createWorld();
    const incident = createIncident(world);
    expect((await sendForm(world, formFor(incident))).status).toBe(400);
    expect((await send(world.snow, `${attachment}/upload`, { method: 'POST', body: {} })).status).toBe(415);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const broken = await send(world.snow, `${attachment}/upload`, { method: 'POST', body: 'no parts', headers });
    expect([broken.status, await broken.json()]).toMatchObject([400, { status: 'failure' }]);
  });

  // spec: 4.3-errors
  it('answers 404 for a record that does not exist, and 400 for an unknown table', async () => {
    const world = createWorld();
    expect((await upload(world, to('a'.repeat(32)))).status).toBe(404);
    expect((await upload(world, { ...to(createIncident(world)), table_name: 'nonsense' })).status).toBe(400);
    expect(world.snow.store.count('sys_attachment')).toBe(0);
  });

  it('refuses a file that announces more than it takes', async () => {
    const world = createWorld();
    const headers = { 'Content-Length': '200000000' };
    const response = await upload(world, to(createIncident(world)), { headers });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Rejected large REST payload')]);
  });

  it('goes by the switch for the longest attachment, raw and in a form, whatever other bodies may have', async () => {
    const world = createWorld({ settings: { maxAttachmentBytes: 1000, maxBodyBytes: 10 } });
    const target = to(createIncident(world));
    const inForm = (bytes: number): Promise<Response> => sendForm(world, formFor(target.table_sys_id, new File(['x'.repeat(bytes)], 'a.txt')));
    const raw = (bytes: number): Promise<Response> => upload(world, target, { body: 'x'.repeat(bytes) });
    const told = async (response: Response): Promise<unknown> => ((await response.json()) as { error: { detail: string } }).error.detail;
    expect([(await raw(1000)).status, (await inForm(1000)).status]).toEqual([201, 201]);
    for (const answer of [await raw(1001), await inForm(1001)]) {
      expect(answer.status).toBe(400);
      expect(await told(answer)).toBe('Rejected large REST payload with content-length = 1001 bytes. Max allowed: 1000 bytes.');
    }
  });

  it('is read and written by whoever reads and writes the record', async () => {
    const world = createWorld();
    const { snow } = world;
    const guest = snow.store.insert('sys_user', { user_name: 'guest', user_password: 'guest' });
    const own = snow.store.insert('incident', { caller_id: guest.sys_id }).sys_id;
    const others = await attach(world, createIncident(world));
    const theirs = await attach(world, own);
    const as = 'guest:guest';
    expect((await list(snow, '/attachment', { as })).map(({ sys_id }) => text(sys_id))).toEqual([theirs.sys_id]);
    expect((await send(snow, `${attachment}/${others.sys_id}/file`, { as })).status).toBe(404);
    expect((await send(snow, `${attachment}/${theirs.sys_id}`, { method: 'DELETE', as })).status).toBe(403);
    expect((await upload(world, to(own), { as })).status).toBe(403);
    expect((await upload(world, to(own), { as: serviceAccount })).status).toBe(201);
    expect((await send(snow, `${attachment}/${theirs.sys_id}`, { method: 'DELETE', as: serviceAccount })).status).toBe(204);
  });

  it.each([
    ['PUT', attachment, 405],
    ['GET', `${attachment}/upload`, 405],
    ['POST', `${attachment}/${'a'.repeat(32)}`, 405],
    ['GET', `${attachment}/${'a'.repeat(32)}/bytes`, 400],
    ['GET', `${attachment}/a/b/c`, 400],
  ])('answers %s %s with %i', async (method, path, status) => {
    const { snow } = createWorld();
    const call = method === 'GET' ? {} : { body: {} };
    expect((await send(snow, path, { method, ...call })).status).toBe(status);
  });
});
