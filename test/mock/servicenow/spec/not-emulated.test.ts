// What the mock does not do, and what a client meets instead: docs/mock-servicenow.md says so, too
import { create, createWorld, one, origin, send, text } from '../client.js';

const client = { client_id: 'mock-client', client_secret: 'mock-secret' };

describe('Not emulated', () => {
  // spec: 4.4-import
  it.each(['/api/now/import/x_inc_import', '/api/now/v1/import/x_inc_import/insertMultiple'])(
    'is the import set at %s, which matches no API',
    async (path) => {
      const { snow } = createWorld();
      const response = await send(snow, path, { method: 'POST', body: { u_short_description: 'x' } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { message: 'Requested URI does not represent any resource' } });
    },
  );

  // spec: 4.5-jwt, 4.5-code
  it.each([
    ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'assertion', 'a.b.c'],
    ['authorization_code', 'code', 'x'],
  ])('is the grant %s, which is refused like any unknown one', async (grant, name, value) => {
    const { snow } = createWorld();
    const body = new URLSearchParams({ ...client, grant_type: grant, [name]: value });
    const response = await snow.fetch(`${origin}/oauth_token.do`, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([401, { error_description: 'access_denied', error: 'server_error' }]);
    expect((await snow.fetch(`${origin}/oauth_auth.do?response_type=code&client_id=mock-client`)).status).toBe(404);
  });

  // spec: 1.2-gzip
  it('is compression: the answer is plain for a client that would take another', async () => {
    const { snow } = createWorld();
    const response = await send(snow, '/api/now/table/incident', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await response.json()).toEqual({ result: [] });
  });

  // spec: 3.4-autoclose
  it('is the job that closes what was resolved: it stays resolved', async () => {
    const { snow, clock } = createWorld();
    const { sys_id } = await create(snow, { state: '6', close_code: 'Duplicate', close_notes: 'x' });
    clock.advance(365 * 86_400_000);
    expect(await one(snow, `/table/incident/${text(sys_id)}`)).toMatchObject({ state: '6', closed_at: '' });
  });

  // spec: 3.6-code
  it('is [code] in a journal: the API and the pages show it as text', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow, { work_notes: '[code]<b>bold</b>[/code]' });
    const record = await one(snow, `/table/incident/${text(sys_id)}?sysparm_display_value=true`);
    expect(record['work_notes']).toContain('\n[code]<b>bold</b>[/code]\n\n');
    const page = await (await snow.fetch(`${origin}/incident.do?sys_id=${text(sys_id)}`)).text();
    expect(page).toContain('[code]&lt;b&gt;bold&lt;/b&gt;[/code]');
  });
});
