// Bad input of any kind gets ServiceNow's own kind of answer
import fc from 'fast-check';
import { createWorld, origin, send, basic } from '../client.js';

const table = '/api/now/table/incident';

fc.configureGlobal({ seed: 20_240_115 });

describe('Hostile input', () => {
  it.each([
    `${table}/%`,
    `${table}/%00`,
    `/api/now/table/%E0%A4%A`,
    `/api/now/table/__proto__`,
    `/api/now/table/constructor`,
    `${table}?sysparm_query=%`,
    `${table}?%=%&__proto__=1&constructor=2&toString=3`,
    `${table}?sysparm_fields=__proto__,constructor,toString,a..b,.,..`,
    `${table}?sysparm_query=__proto__=1^constructorLIKEx^ORDERBY__proto__^ORDERBY`,
    `${table}?sysparm_limit=-5&sysparm_offset=-1`,
    `${table}?sysparm_limit=1e9&sysparm_offset=99999999999999999999`,
    `${table}?sysparm_display_value=maybe`,
    `${table}/../../../etc/passwd`,
    '/api/now/attachment/%/file',
    '/api/now/attachment/..%2f..%2fetc/file',
    '/api/now/attachment?sysparm_query=%&table_name=__proto__',
    '/api/now/stats/incident?sysparm_group_by=__proto__,..&sysparm_having=^^^&sysparm_order_by=^^DESC&sysparm_count=1',
    '/api/now/stats/__proto__',
    `${table}?sysparm_tiny=__proto__`,
    '/api/now/%',
    '/api/now/constructor/incident',
    '/api/',
    '/api/now/table/incident//',
  ])('in the path %s is answered in an envelope or a list', async (path) => {
    const { snow, log } = createWorld();
    snow.store.insert('incident');
    const response = await send(snow, path);
    const body = (await response.json()) as { status?: string; result?: unknown };
    expect(response.status).toBeLessThan(500);
    expect(body.status === 'failure' || body.result !== undefined).toBe(true);
    expect(log.join()).not.toContain('unexpected');
  });

  it('in a URL of a megabyte is answered with 414', async () => {
    const { snow } = createWorld();
    const response = await send(snow, `${table}?sysparm_query=${'a=b^'.repeat(250_000)}`);
    expect([response.status, await response.json()]).toMatchObject([414, { status: 'failure' }]);
  });

  it('in a body of 20 megabytes is answered with 400', async () => {
    const { snow } = createWorld();
    const response = await send(snow, table, { method: 'POST', body: `{"description":"${'x'.repeat(20_000_000)}"}` });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Rejected large REST payload with content-length = 20000018 bytes');
  });

  it.each([
    ['quotes that are escaped again and again', () => "'\\".repeat(200_000)],
    ['a string that never ends', () => '"\\"'.repeat(200_000)],
    ['a text of eight megabytes without an end', () => `{"description":"${'x'.repeat(8_500_000)}`],
    ['eight megabytes of single quotes', () => `{'description':'${"\\'".repeat(4_200_000)}`],
    ['arrays within arrays', () => `{"description":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['objects within objects', () => `{"description":${'{"value":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
  ])('in a body of %s is answered with 400', async (_, body) => {
    const { snow } = createWorld();
    const response = await send(snow, table, { method: 'POST', body: body() });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { message: 'Exception while reading request' }, status: 'failure' }]);
  });

  it.each([
    ['a text', () => `{"description":"${'x'.repeat(10_000_000)}"}`],
    ['escapes', () => `{"description":"${'\\"'.repeat(5_000_000)}"}`],
    ['a single-quoted text', () => `{'description':'${'x'.repeat(10_000_000)}'}`],
  ])('in a body of ten megabytes of %s is cut to the column', async (_, body) => {
    const { snow } = createWorld();
    const response = await send(snow, `${table}?sysparm_fields=description`, { method: 'POST', body: body() });
    const { result } = (await response.json()) as { result: { description: string } };
    expect([response.status, result.description.length]).toEqual([201, 4000]);
  });

  it.each(['/oauth_token.do', '/angular.do?sysparm_type=view_form.login'])('in a long form at %s is answered with 401', async (path) => {
    const { snow } = createWorld();
    const body = new URLSearchParams({ user_name: 'admin', user_password: 'admin', padding: 'x'.repeat(1_000_000) });
    expect((await snow.fetch(`${origin}${path}`, { method: 'POST', body })).status).toBe(401);
  });

  it('in names and types of a file is stored and given back', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('incident');
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), async (file_name) => {
        const parameters = new URLSearchParams({ table_name: 'incident', table_sys_id: sys_id, file_name });
        const stored = await send(snow, `/api/now/attachment/file?${parameters}`, { method: 'POST', body: 'abc' });
        const { result } = (await stored.json()) as { result: { download_link: string } };
        const file = await send(snow, new URL(result.download_link).pathname);
        expect([stored.status, file.status, await file.text()]).toEqual([201, 200, 'abc']);
      }),
      { numRuns: 40 },
    );
  });

  it('in the keys of a body pollutes nothing', async () => {
    const { snow } = createWorld();
    const body = '{"__proto__":{"polluted":"1"},"constructor":"x","toString":"y","short_description":"ok"}';
    const response = await send(snow, table, { method: 'POST', body });
    expect(response.status).toBe(201);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await response.json()).toMatchObject({ result: { short_description: 'ok' } });
  });

  it('in a deep or cyclic chain of references ends', async () => {
    const { snow } = createWorld();
    const { sys_id } = snow.store.insert('sys_user', { name: 'Loop' });
    snow.store.update('sys_user', sys_id, { manager: sys_id });
    const path = `${'manager.'.repeat(200)}name`;
    const response = await send(snow, `/api/now/table/sys_user/${sys_id}?sysparm_fields=${path}`);
    expect(await response.json()).toEqual({ result: { [path]: 'Loop' } });
  });

  it('in any body, query or header is never answered with 500', async () => {
    const { snow, log } = createWorld();
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.jsonValue(), async (query, name, value) => {
        const parameters = new URLSearchParams({ sysparm_query: query, [name]: query, sysparm_fields: name });
        const bodies = [query, JSON.stringify(value), JSON.stringify({ [name]: value, description: value })];
        for (const body of bodies) {
          const response = await send(snow, `${table}?${parameters}`, { method: 'POST', body });
          expect([201, 400]).toContain(response.status);
        }
        expect((await send(snow, `${table}?${parameters}`)).status).toBe(200);
      }),
      { numRuns: 40 },
    );
    expect(log.join()).not.toContain('unexpected');
  });

  it('in a page address is answered with a page', async () => {
    const { snow } = createWorld();
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.string(), async (path, uri) => {
        const addresses = [`${origin}/${path}`, `${origin}/nav_to.do?${new URLSearchParams({ uri })}`];
        for (const address of addresses.filter((text) => !text.includes('/api/'))) {
          const response = await snow.fetch(address, { headers: { Authorization: basic('a:b') } });
          expect([200, 302, 303, 404]).toContain(response.status);
        }
      }),
      { numRuns: 60 },
    );
  });
});
