// servicenow-api.md 4.3: the attachment API
import { admin, basic, createWorld, list, origin, send } from '../client.js';
import { attach, attachment, createIncident, formFor, resultOf, sendForm, to, upload, type Metadata } from './attachments.js';

const sha256OfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('The attachment API', () => {
  // spec: 4.3-file, 4.3-hash
  it('takes raw bytes with 201, the metadata and its Location', async () => {
    const world = createWorld();
    const incident = createIncident(world);
    const response = await upload(world, to(incident));
    const result = await resultOf(response);
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe(`${origin}${attachment}/${result.sys_id}/file`);
    expect(result).toMatchObject({
      file_name: 'log.txt',
      content_type: 'text/plain',
      size_bytes: '3',
      size_compressed: expect.stringMatching(/^\d+$/) as string,
      compressed: 'true',
      state: 'pending',
      table_name: 'incident',
      table_sys_id: incident,
      hash: sha256OfAbc,
      download_link: `${origin}${attachment}/${result.sys_id}/file`,
      sys_created_by: 'admin',
      sys_created_on: '2024-01-15 10:30:00',
    });
  });

  // spec: 4.3-state
  it('tells a new attachment as pending, and from the next read on as available', async () => {
    const world = createWorld();
    const incident = createIncident(world);
    const stored = await attach(world, incident);
    const uploaded = await resultOf(await sendForm(world, formFor(incident, new File(['abc'], 'form.txt'))));
    expect([stored['state'], uploaded['state']]).toEqual(['pending', 'pending']);
    const listed = await list(world.snow, '/attachment?sysparm_query=state=available');
    expect(listed.map(({ sys_id }) => sys_id)).toEqual([stored.sys_id, uploaded.sys_id]);
  });

  // spec: 4.3-file
  it('ignores parameters that it does not know, as one client sends content_type and hash', async () => {
    const world = createWorld();
    const result = await resultOf(await upload(world, { ...to(createIncident(world)), content_type: 'image/png', hash: 'x' }));
    expect(result).toMatchObject({ content_type: 'text/plain', hash: sha256OfAbc });
  });

  // spec: 4.3-upload
  it('takes a form with the parts table_name, table_sys_id and uploadFile', async () => {
    const world = createWorld();
    const incident = createIncident(world);
    const response = await sendForm(world, formFor(incident, new File(['abc'], 'é.csv', { type: 'text/csv' })));
    expect(response.status).toBe(201);
    expect(await resultOf(response)).toMatchObject({
      file_name: 'é.csv',
      content_type: 'text/csv',
      table_sys_id: incident,
      hash: sha256OfAbc,
    });
  });

  // spec: 4.3-upload
  it.each([
    ['a short boundary', 'boundary====1=', '===1=', 'form-data; name="uploadFile"; filename="a \\"b\\".csv"', 'a "b".csv'],
    ['a quoted boundary, and names without quotes', 'boundary="b"', 'b', "form-data; name=uploadFile; filename=a.csv; filename*=utf-8''%C3%A9.csv", 'é.csv'],
    ['the names of a browser', 'charset=utf-8; boundary=b', 'b', 'form-data; name="uploadFile"; filename="é %22b%22.csv"', 'é "b".csv'],
  ])('takes a form with %s', async (_, parameter, boundary, disposition, fileName) => {
    const world = createWorld();
    const field = (name: string, value: string) => `--${boundary}\r\nContent-Disposition: form-data; name=${name}\r\n\r\n${value}\r\n`;
    const file = `--${boundary}\r\nContent-Type: text/csv\r\nContent-Disposition: ${disposition}\r\n\r\nabc\r\n--${boundary}--\r\n`;
    const body = `${field('"table_name"', 'incident')}${field('table_sys_id', createIncident(world))}${file}`;
    const response = await send(world.snow, `${attachment}/upload`, { method: 'POST', body, headers: { 'Content-Type': `multipart/form-data; ${parameter}` } });
    expect(response.status).toBe(201);
    expect(await resultOf(response)).toMatchObject({ file_name: fileName, content_type: 'text/csv', hash: sha256OfAbc });
  });

  it.each(['', '--b', '--b--', '--b\r\n\r\nabc\r\n--b--', '--b\r\nContent-Disposition: form-data; name=a\r\n--b--', '--b\r\nContent-Disposition: form-data; name="table_name"\r\n\r\nabc'])(
    'refuses %j, which is no whole form, with 400',
    async (body) => {
      const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
      const response = await send(createWorld().snow, `${attachment}/upload`, { method: 'POST', body, headers });
      expect([response.status, await response.json()]).toMatchObject([400, { status: 'failure' }]);
    },
  );

  // spec: 4.3-one
  it('gives the bytes back as they came, with the metadata in a header', async () => {
    const world = createWorld();
    const { sys_id } = await attach(world, createIncident(world), 'Ünïcode "log".txt');
    const response = await send(world.snow, `${attachment}/${sys_id}/file`, { headers: { Accept: 'image/png' } });
    const metadata = JSON.parse(response.headers.get('X-Attachment-Metadata') ?? '') as Metadata;
    expect(await response.text()).toBe('abc');
    expect(response.headers.get('Content-Type')).toBe('text/plain');
    expect(metadata).toMatchObject({ sys_id, file_name: 'Ünïcode "log".txt', hash: sha256OfAbc });
  });

  it('keeps bytes that are no text', async () => {
    const world = createWorld();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const query = new URLSearchParams(to(createIncident(world), 'all.bin'));
    const headers = { Authorization: basic(admin), 'Content-Type': 'application/octet-stream' };
    const stored = await world.snow.fetch(`${origin}${attachment}/file?${query}`, { method: 'POST', headers, body: bytes });
    const { sys_id } = await resultOf(stored);
    const response = await send(world.snow, `${attachment}/${sys_id}/file`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  // spec: 4.3-one
  it('gives the metadata of one, in the version that was asked', async () => {
    const world = createWorld();
    const stored = await attach(world, createIncident(world));
    expect(await resultOf(await send(world.snow, `${attachment}/${stored.sys_id}`))).toEqual({ ...stored, state: 'available' });
    const versioned = await resultOf(await send(world.snow, `/api/now/v1/attachment/${stored.sys_id}`));
    expect(versioned.download_link).toBe(`${origin}/api/now/v1/attachment/${stored.sys_id}/file`);
  });

  // spec: 4.3-list
  it.each(['', '/v1', '/v2'])('lists none as none, under /api/now%s too: 404 is the Table API’s', async (version) => {
    const { snow } = createWorld();
    const response = await send(snow, `/api/now${version}/attachment?table_name=problem`);
    expect([response.status, await response.json()]).toEqual([200, { result: [] }]);
  });

  // spec: 4.3-list
  it('lists by query and by column, with X-Total-Count and Link', async () => {
    const world = createWorld();
    const [first, second] = [createIncident(world), createIncident(world)];
    for (const name of ['a.txt', 'b.txt']) await attach(world, first, name);
    await attach(world, second, 'c.txt');
    const response = await send(world.snow, `${attachment}?table_name=incident&table_sys_id=${first}&sysparm_limit=1`);
    const { result } = (await response.json()) as { result: Metadata[] };
    expect(result.map((one) => one.file_name)).toEqual(['a.txt']);
    expect(response.headers.get('X-Total-Count')).toBe('2');
    expect(response.headers.get('Link')).toContain('rel="next"');
    const found = await list(world.snow, `/attachment?sysparm_query=file_name=c.txt^table_sys_id=${second}`);
    expect(found).toHaveLength(1);
  });

  // spec: 4.3-list
  it('lists a thousand where no limit is given', async () => {
    const { snow } = createWorld();
    for (let index = 0; index < 1001; index += 1) snow.store.insert('sys_attachment', { file_name: `${index}` });
    expect(await list(snow, '/attachment')).toHaveLength(1000);
    expect((await send(snow, attachment)).headers.get('X-Total-Count')).toBe('1001');
  });

  // spec: 4.3-one
  it('deletes with 204, bytes and record', async () => {
    const world = createWorld();
    const { sys_id } = await attach(world, createIncident(world));
    expect((await send(world.snow, `${attachment}/${sys_id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await send(world.snow, `${attachment}/${sys_id}`)).status).toBe(404);
    expect((await send(world.snow, `${attachment}/${sys_id}/file`)).status).toBe(404);
    expect(world.snow.files.get(sys_id)).toBeUndefined();
  });

  // spec: 4.3-one
  it('renames, and says no more than that it did', async () => {
    const world = createWorld();
    const { sys_id } = await attach(world, createIncident(world));
    const renamed = await send(world.snow, `${attachment}/${sys_id}`, { method: 'PATCH', body: { file_name: 'new.txt' } });
    expect([renamed.status, await renamed.text()]).toEqual([204, '']);
    expect(await resultOf(await send(world.snow, `${attachment}/${sys_id}`))).toMatchObject({ file_name: 'new.txt' });
  });

  it('shows attachments as records of sys_attachment', async () => {
    const world = createWorld();
    const { sys_id } = await attach(world, createIncident(world));
    expect(await list(world.snow, '/table/sys_attachment?sysparm_fields=sys_id,hash')).toEqual([{ sys_id, hash: sha256OfAbc }]);
  });

  it('loses the attachments of a record that is deleted', async () => {
    const world = createWorld();
    const incident = createIncident(world);
    const { sys_id } = await attach(world, incident);
    await send(world.snow, `/api/now/table/incident/${incident}`, { method: 'DELETE' });
    expect((await send(world.snow, `${attachment}/${sys_id}`)).status).toBe(404);
    expect(world.snow.files.get(sys_id)).toBeUndefined();
  });

  // spec: 4.3-file
  it('tells how long the file would be if it were compressed', async () => {
    const world = createWorld();
    const target = to(createIncident(world));
    const random = [...crypto.getRandomValues(new Uint8Array(3000))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const sizes: number[] = [];
    for (const body of ['x'.repeat(6000), random]) {
      const { size_bytes, size_compressed } = await resultOf(await upload(world, target, { body }));
      const compressed = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
      expect([size_bytes, size_compressed]).toEqual(['6000', String((await new Response(compressed).arrayBuffer()).byteLength)]);
      sizes.push(Number(size_compressed));
    }
    expect(sizes[0]).toBeLessThan(100);
    expect(sizes[1]).toBeGreaterThan(3000);
  });

  it('sends a content type that fits into no header as bytes', async () => {
    const world = createWorld();
    const { sys_id } = await attach(world, createIncident(world), '\ud800.txt');
    world.snow.store.update('sys_attachment', sys_id, { content_type: 'text/html\r\nX-Evil: 1' });
    const response = await send(world.snow, `${attachment}/${sys_id}/file`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/octet-stream']);
    expect(response.headers.get('X-Evil')).toBeNull();
  });
});
