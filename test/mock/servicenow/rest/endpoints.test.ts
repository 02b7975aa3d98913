// servicenow-api.md 1.1: endpoints, status codes, bodies
import { create, createWorld, list, one, patch, send, serviceAccount, text } from '../client.js';

const table = '/api/now/table/incident';

describe('Table API endpoints', () => {
  // spec: 0.4, 1.1-post, 1.3-location
  it('answers POST with 201, the record and its Location', async () => {
    const { snow } = createWorld();
    const response = await send(snow, table, { method: 'POST', body: { short_description: 'Row count fell' } });
    const { result } = (await response.json()) as { result: { sys_id: string; short_description: string } };
    expect(response.status).toBe(201);
    expect(result.short_description).toBe('Row count fell');
    expect(response.headers.get('Location')).toBe(`https://dev1.service-now.com${table}/${result.sys_id}`);
  });

  it.each(['//api/now/table/incident', '/api/now//table/incident', '/api//now/table//incident'])('answers %s as if no slash were doubled', async (path) => {
    const { snow } = createWorld();
    await create(snow, { short_description: 'Found' });
    const response = await send(snow, path);
    expect([response.status, response.headers.get('X-Total-Count')]).toEqual([200, '1']);
  });

  it.each(['JSONv2', 'XML', 'CSV', 'WSDL'])('refuses the %s processor of older clients, rather than show them a page', async (processor) => {
    const { snow } = createWorld();
    const response = await send(snow, `/incident.do?${processor}&sysparm_query=active=true`);
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ status: 'failure', error: { detail: `This mock has no ${processor} processor: use the Table API` } });
  });

  // spec: 0.4, 0.5, 1.1-put-patch
  it.each(['PUT', 'PATCH'])('answers %s with 200 and the whole record, having changed only what was sent', async (method) => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { short_description: 'kept', urgency: '2' });
    const changed = await one(snow, `/table/incident/${text(sys_id)}`, { method, body: { urgency: '1' } });
    expect(changed).toMatchObject({ short_description: 'kept', urgency: '1', sys_id });
    expect(Object.keys(changed)).toHaveLength(92);
  });

  // spec: 0.4, 1.1-delete, 1.1-get-one
  it('answers DELETE with 204 and no body, and the record is gone', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    const path = `${table}/${text(sys_id)}`;
    const response = await send(snow, path, { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect((await send(snow, path)).status).toBe(404);
  });

  it('finds a record by its sys_id in capital letters', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { sys_id: 'abcdef'.repeat(5) + 'ab' });
    const path = `/table/incident/${sys_id.toUpperCase()}`;
    expect(await one(snow, path)).toMatchObject({ sys_id });
    expect(await one(snow, path, { method: 'PATCH', body: { urgency: '1' } })).toMatchObject({ sys_id, urgency: '1' });
    const upload = `/api/now/attachment/file?table_name=incident&table_sys_id=${sys_id.toUpperCase()}&file_name=a.txt`;
    const { result } = (await (await send(snow, upload, { method: 'POST', body: 'x' })).json()) as { result: { table_sys_id: string } };
    expect(result.table_sys_id).toBe(sys_id);
    expect((await send(snow, `/api/now${path}`, { method: 'DELETE' })).status).toBe(204);
    expect(snow.store.count('incident')).toBe(0);
  });

  // spec: 1.1-get-list, 1.1-get-one, 1.1-version
  it.each(['', '/v1', '/v2'])('answers GET%s with 200, an array of a table and the record of a sys_id', async (version) => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { number: 'INC1' });
    const path = `/api/now${version}/table/incident`;
    const fields = 'sysparm_fields=number,sys_id';
    const many = await send(snow, `${path}?${fields}`);
    expect([many.status, await many.json()]).toEqual([200, { result: [{ number: 'INC1', sys_id }] }]);
    const single = await send(snow, `${path}/${sys_id}?${fields}`);
    expect([single.status, await single.json()]).toEqual([200, { result: { number: 'INC1', sys_id } }]);
  });

  it('answers HEAD like GET without a body', async () => {
    const { snow } = createWorld();
    await create(snow);
    const response = await send(snow, table, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Total-Count')).toBe('1');
    expect(await response.text()).toBe('');
  });

  // spec: 0.6, 1.1-version, 1.1-get-list
  it('answers 200 with an empty list where nothing matches, but 404 on v1', async () => {
    const { snow } = createWorld();
    for (const version of ['', '/v2']) {
      const response = await send(snow, `/api/now${version}/table/incident`);
      expect([response.status, await response.json()]).toEqual([200, { result: [] }]);
    }
    const response = await send(snow, '/api/now/v1/table/incident');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { message: 'No Record found' } });
  });

  // spec: 1.1-id-shape
  it.each(['nonexistent%20sys%20ID', 'x', '%', 'f'.repeat(32), '..%2f..%2fetc'])(
    'answers 404 for the id %s',
    async (id) => {
      const { snow } = createWorld();
      for (const method of ['GET', 'PATCH', 'PUT', 'DELETE']) {
        const response = await send(snow, `${table}/${id}`, { method, ...(method.startsWith('P') && { body: {} }) });
        expect([method, response.status]).toEqual([method, 404]);
      }
    },
  );

  // spec: 1.1-array
  it('takes only the first element of an array', async () => {
    const { snow } = createWorld();
    const record = await create(snow, [{ short_description: 'first' }, { short_description: 'second' }]);
    expect(record).toMatchObject({ short_description: 'first' });
    expect(snow.store.count('incident')).toBe(1);
  });

  // spec: 1.1-no-response-body
  it.each([
    ['POST', '', 201],
    ['PUT', 'id', 200],
    ['PATCH', 'id', 200],
  ])('answers %s with the same status and no body on X-no-response-body', async (method, id, status) => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    const response = await send(snow, id === '' ? table : `${table}/${sys_id}`, {
      method,
      body: { urgency: '1' },
      headers: { 'X-no-response-body': 'true' },
    });
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  // spec: 1.1-no-response-body
  it('takes X-no-response-body for writes alone', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    const response = await send(snow, `${table}/${sys_id}`, { headers: { 'X-no-response-body': 'true' } });
    expect(await response.json()).toMatchObject({ result: { sys_id } });
  });

  // spec: 1.1-override
  it('takes the method of a POST from X-HTTP-Method-Override', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident', { urgency: '3' });
    const override = (method: string, body: unknown = {}) =>
      send(snow, `${table}/${sys_id}`, { method: 'POST', body, headers: { 'X-HTTP-Method-Override': method } });
    expect((await override('PATCH', { urgency: '1' })).status).toBe(200);
    expect(snow.store.get('incident', sys_id)?.urgency).toBe('1');
    expect((await override('PUT', { urgency: '2' })).status).toBe(200);
    expect((await override('GET')).status).toBe(200);
    expect((await override('DELETE')).status).toBe(204);
    expect(snow.store.count('incident')).toBe(0);
  });

  // spec: 1.1-lenient-json
  it("reads single-quoted JSON as documentation's samples write it", async () => {
    const { snow } = createWorld();
    const record = await create(snow, `{'state':'2','short_description':'it\\'s "late"'}`);
    expect(record).toMatchObject({ state: '2', short_description: `it's "late"` });
  });

  // spec: 1.1-stringified
  it('turns JSON numbers, booleans and null into strings', async () => {
    const { snow } = createWorld();
    const record = await create(snow, { impact: 1, knowledge: true, description: null });
    expect(record).toMatchObject({ impact: '1', knowledge: 'true', description: '' });
  });

  // spec: 1.1-unknown-columns
  it('ignores unknown columns', async () => {
    const { snow } = createWorld();
    const record = await create(snow, { u_event_id: '7', urgency: '2' });
    expect(record).toMatchObject({ urgency: '2' });
    expect(record).not.toHaveProperty('u_event_id');
  });

  // spec: 1.1-insert-sys-id
  it('takes the sys_id of an insert over unless the instance is set otherwise, if it is one and nobody has it', async () => {
    const { snow } = createWorld();
    const sys_id = 'a'.repeat(32);
    expect(await create(snow, { sys_id })).toMatchObject({ sys_id });
    expect((await create(snow, { sys_id: 'mine' }))['sys_id']).toMatch(/^[0-9a-f]{32}$/);
    const again = await send(snow, '/api/now/table/problem', { method: 'POST', body: { sys_id } });
    expect([again.status, await again.json()]).toMatchObject([403, { error: { message: 'Operation Failed' } }]);
    expect(await create(snow, { sys_id: 'C'.repeat(32) })).toMatchObject({ sys_id: 'C'.repeat(32) });
    for (const spelling of ['C'.repeat(32), 'c'.repeat(32)]) {
      expect((await send(snow, `/api/now/table/incident/${spelling}`)).status).toBe(200);
      expect(await list(snow, `/table/incident?sysparm_query=sys_id=${spelling}&sysparm_fields=sys_id`)).toEqual([{ sys_id: 'C'.repeat(32) }]);
      expect(await create(snow, { parent_incident: spelling })).toMatchObject({ parent_incident: { value: spelling } });
    }
    const inOtherCase = await send(snow, '/api/now/table/problem', { method: 'POST', body: { sys_id: 'c'.repeat(32) } });
    expect(inOtherCase.status).toBe(403);
    snow.settings.insertSysId = 'ignore';
    expect((await create(snow, { sys_id: 'b'.repeat(32) }))['sys_id']).not.toBe('b'.repeat(32));
  });

  // spec: 1.1-automatic
  it('does not take over the columns that the platform keeps', async () => {
    const { snow } = createWorld();
    const sent = {
      sys_created_on: '2001-01-01 00:00:00',
      sys_created_by: 'nobody',
      sys_updated_on: '2001-01-01 00:00:00',
      sys_mod_count: '99',
      sys_class_name: 'problem',
      sys_domain_path: '/x',
      task_effective_number: 'X1',
    };
    const record = await create(snow, sent);
    for (const [column, value] of Object.entries(sent)) expect(record[column], column).not.toBe(value);
    expect(await patch(snow, record['sys_id'], { ...sent, sys_id: 'a'.repeat(32) })).toEqual(record);
  });

  // spec: 1.1-automatic
  it('keeps the effective number equal to the number', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    expect(await patch(snow, sys_id, { number: 'INC0000007' })).toMatchObject({ number: 'INC0000007', task_effective_number: 'INC0000007' });
  });

  // spec: 1.1-clear
  it('clears a column by an empty string', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { description: 'text' });
    expect(await patch(snow, sys_id, { description: '' })).toMatchObject({ description: '' });
  });

  // spec: 1.1-no-change
  it('leaves the system columns alone when a PATCH changes nothing', async () => {
    const { snow, clock } = createWorld();
    const before = await create(snow, { urgency: '2' });
    clock.advance(60_000);
    expect(await patch(snow, before['sys_id'], { urgency: '2' })).toEqual(before);
  });

  // spec: 3.4-stamps
  it('counts and stamps an effective update', async () => {
    const { snow, clock } = createWorld();
    const { sys_id } = await create(snow);
    clock.advance(60_000);
    expect(await patch(snow, sys_id, { urgency: '1' }, serviceAccount)).toMatchObject({
      sys_mod_count: '1',
      sys_created_on: '2024-01-15 10:30:00',
      sys_created_by: 'admin',
      sys_updated_on: '2024-01-15 10:31:00',
      sys_updated_by: 'qualytics_integration',
    });
  });

  // spec: 2.1-no-stamps
  it('leaves the stamps out on sysparm_suppress_auto_sys_field', async () => {
    const { snow, clock } = createWorld();
    const before = await create(snow);
    clock.advance(60_000);
    const path = `/table/incident/${text(before['sys_id'])}?sysparm_suppress_auto_sys_field=true`;
    const changed = await one(snow, path, { method: 'PATCH', body: { urgency: '1' } });
    expect(changed).toMatchObject({ urgency: '1', sys_mod_count: '0', sys_updated_on: before['sys_updated_on'] });
    const created = await one(snow, '/table/incident?sysparm_suppress_auto_sys_field=true', { method: 'POST', body: {} });
    expect(created).toMatchObject({ number: 'INC0010002', sys_created_on: '', sys_created_by: '', sys_updated_on: '' });
  });

  // spec: 1.4-405
  it.each(['PATCH', 'PUT', 'DELETE'])('answers 405 to %s on a table', async (method) => {
    const { snow } = createWorld();
    expect((await send(snow, table, { method, body: {} })).status).toBe(405);
  });

  it('reads every table of the schema', async () => {
    const { snow } = createWorld();
    const names = (await list(snow, '/table/sys_db_object?sysparm_fields=name')).map(({ name }) => text(name));
    expect(names).toEqual(expect.arrayContaining(['incident', 'task', 'problem', 'sys_user', 'cmdb_ci']));
    for (const name of names) expect([name, (await send(snow, `/api/now/table/${name}`)).status]).toEqual([name, 200]);
  });
});
