// servicenow-api.md 1.2 and 1.3: request and response headers
import { admin, basic, create, createWorld, one, origin, send } from '../client.js';

const table = '/api/now/table/incident';

async function linkOf(search: string, count = 73): Promise<string | null> {
  const { snow } = createWorld();
  for (let index = 0; index < count; index += 1) snow.store.insert('incident');
  return (await send(snow, `${table}?${search}`)).headers.get('Link');
}

const entry = (query: string, rel: string) => `<${origin}${table}?${query}>;rel="${rel}"`;

describe('Headers', () => {
  // spec: 1.2-accept
  it.each(['application/json', '*/*', '', 'application/json, text/plain, */*'])(
    'answers JSON to Accept "%s"',
    async (accept) => {
      const { snow } = createWorld();
      const response = await send(snow, table, { headers: { Accept: accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('application/json;charset=UTF-8');
    },
  );

  // spec: 1.2-accept
  it('answers JSON where no Accept is sent', async () => {
    const { snow } = createWorld();
    const request = new Request(`${origin}${table}`, { headers: { Authorization: basic('admin:admin') } });
    expect(request.headers.get('Accept')).toBeNull();
    expect((await snow.handle(request)).status).toBe(200);
  });

  // spec: 1.1-xml, 1.4-envelope, 1.4-406
  it.each(['image/png', 'application/xml', 'text/xml'])('answers 406 in JSON to Accept "%s"', async (accept) => {
    const { snow } = createWorld();
    const response = await send(snow, table, { headers: { Accept: accept } });
    expect(response.headers.get('Content-Type')).toBe('application/json;charset=UTF-8');
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ status: 'failure' });
  });

  // spec: 1.2-content-type
  it.each(['ISO-8859-1', '"iso-8859-1"', 'windows-1252'])('reads a body in the charset %s that it names', async (charset) => {
    const { snow } = createWorld();
    const headers = { Authorization: basic(admin), 'Content-Type': `application/json;charset=${charset}` };
    const body = Uint8Array.from('{"short_description":"Größe"}', (character) => character.charCodeAt(0));
    const response = await snow.fetch(`${origin}/api/now/table/incident?sysparm_fields=short_description`, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ result: { short_description: 'Größe' } });
  });

  // spec: 1.2-content-type
  it('takes a Content-Type with a charset it does not know, for UTF-8', async () => {
    const { snow } = createWorld();
    expect(await one(snow, '/table/incident', { method: 'POST', body: { short_description: 'é' }, headers: { 'Content-Type': 'application/json; charset=nonsense' } })).toMatchObject({ short_description: 'é' });
  });

  // spec: 1.2-content-type
  it('takes a Content-Type with a charset, and ignores one on GET', async () => {
    const { snow } = createWorld();
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    expect((await send(snow, table, { method: 'POST', body: {}, headers })).status).toBe(201);
    expect((await send(snow, table, { headers: { 'Content-Type': 'text/csv' } })).status).toBe(200);
  });

  // spec: 1.2-basic
  it('reads user names and passwords as UTF-8', async () => {
    const { snow } = createWorld();
    snow.store.insert('sys_user', { user_name: 'zoë', user_password: 'pä:ss€' });
    const bytes = new TextEncoder().encode('zoë:pä:ss€');
    const headers = { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
    expect((await send(snow, table, { as: null, headers })).status).toBe(200);
  });

  // spec: 1.3-transaction
  it('carries the headers of a transaction', async () => {
    const { snow } = createWorld();
    const { headers } = await send(snow, table);
    expect(headers.get('X-Is-Logged-In')).toBe('true');
    expect(headers.get('X-Transaction-ID')).toMatch(/^[0-9a-f]{12}$/);
    expect(headers.get('Cache-Control')).toBe('no-cache,no-store,must-revalidate,max-age=-1');
    expect(headers.get('Pragma')).toBe('no-store,no-cache');
    expect(headers.get('Expires')).toBe('0');
    expect(headers.get('Server')).toBe('snow_adc');
    expect(headers.get('X-Is-Visitor')).toBe('false');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('carries Strict-Transport-Security over https alone', async () => {
    const { snow } = createWorld();
    const call = (address: string) => snow.fetch(address, { headers: { Authorization: basic('admin:admin') } });
    const plain = await call(`http://127.0.0.1:8182${table}`);
    const secure = await call(`${origin}${table}`);
    expect(plain.headers.get('Strict-Transport-Security')).toBeNull();
    expect(secure.headers.get('Strict-Transport-Security')).toBe('max-age=63072000; includeSubDomains');
  });

  it('carries those of a transaction on a refusal as well, but not on a 401', async () => {
    const { snow } = createWorld();
    const refused = await send(snow, `${table}/nonsense`);
    expect([refused.status, refused.headers.get('X-Is-Logged-In')]).toEqual([404, 'true']);
    const unknown = await send(snow, table, { as: 'admin:wrong' });
    expect([unknown.headers.get('X-Transaction-ID'), unknown.headers.getSetCookie()]).toEqual([null, []]);
  });

  it('opens a session of the user at hand for a client that brings the session of another', async () => {
    const { snow } = createWorld();
    const [session = ''] = (await send(snow, table)).headers.getSetCookie();
    const headers = { Cookie: session.split(';')[0] ?? '' };
    const other = await send(snow, table, { as: 'qualytics_integration:integration', headers });
    expect(other.headers.getSetCookie()).toHaveLength(5);
  });

  // spec: 1.3-cookies
  it('opens a session by cookies, and none for a client that brings its own', async () => {
    const { snow } = createWorld();
    const cookies = (await send(snow, table)).headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith('JSESSIONID='));
    expect(session).toMatch(/^JSESSIONID=[0-9A-F]{32}; Path=\/; HttpOnly/);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'JSESSIONID',
      'glide_user',
      'glide_user_session',
      'glide_user_route',
      'glide_session_store',
    ]);
    expect(cookies[1]).toBe('glide_user=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/; HttpOnly; Secure');
    expect(cookies[3]).toMatch(/^glide_user_route=glide\.[0-9a-f]{32}; Max-Age=2147483647; Path=\/; HttpOnly; Secure$/);
    expect(cookies[4]).toMatch(/^glide_session_store=[0-9A-F]{32}; Max-Age=1800; Path=\/; HttpOnly; Secure$/);
    const again = await send(snow, table, { headers: { Cookie: String(session?.split(';')[0]) } });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  // spec: 1.3-plain-http
  it('does not mark cookies Secure over plain http', async () => {
    const { snow } = createWorld();
    const call = (address: string) => snow.fetch(address, { headers: { Authorization: basic('admin:admin') } });
    const plain = (await call(`http://127.0.0.1:8182${table}`)).headers.getSetCookie();
    const secure = (await call(`${origin}${table}`)).headers.getSetCookie();
    expect(plain.join()).not.toMatch(/Secure/);
    expect(secure.every((cookie) => cookie.endsWith('; Secure'))).toBe(true);
  });

  // spec: 1.2-session
  it('does not let a session cookie alone authenticate', async () => {
    const { snow } = createWorld();
    const [session = ''] = (await send(snow, table)).headers.getSetCookie();
    const headers = { Cookie: session.split(';')[0] ?? '' };
    expect((await send(snow, table, { as: null, headers })).status).toBe(401);
  });

  // spec: 0.8, 1.3-link-order, 1.3-link-url
  it('links first, next and last on the first page, comma-joined without blanks', async () => {
    expect(await linkOf('sysparm_limit=10')).toBe(
      [
        entry('sysparm_limit=10&sysparm_offset=0', 'first'),
        entry('sysparm_limit=10&sysparm_offset=10', 'next'),
        entry('sysparm_limit=10&sysparm_offset=70', 'last'),
      ].join(','),
    );
  });

  // spec: 0.8, 1.3-link-order, 1.3-link-url
  it('links all four in the middle and keeps the original parameters in front', async () => {
    const query = 'sysparm_query=active%3Dtrue&sysparm_fields=number';
    expect(await linkOf(`sysparm_offset=20&sysparm_query=active%3Dtrue&sysparm_limit=10&sysparm_fields=number`)).toBe(
      [
        entry(`${query}&sysparm_limit=10&sysparm_offset=0`, 'first'),
        entry(`${query}&sysparm_limit=10&sysparm_offset=10`, 'prev'),
        entry(`${query}&sysparm_limit=10&sysparm_offset=30`, 'next'),
        entry(`${query}&sysparm_limit=10&sysparm_offset=70`, 'last'),
      ].join(','),
    );
  });

  // spec: 0.8, 1.3-link-prev-next
  it('leaves next out on the last page', async () => {
    const link = await linkOf('sysparm_limit=10&sysparm_offset=70');
    expect(link).toContain('rel="prev"');
    expect(link).not.toContain('rel="next"');
  });

  // spec: 1.3-link-prev-next
  it('links prev to the last page that there is from beyond the end', async () => {
    expect(await linkOf('sysparm_limit=10&sysparm_offset=5000')).toContain('sysparm_offset=70>;rel="prev"');
    expect(await linkOf('sysparm_limit=10&sysparm_offset=80')).toContain('sysparm_offset=70>;rel="prev"');
    expect(await linkOf('sysparm_limit=10&sysparm_offset=75')).toContain('sysparm_offset=65>;rel="prev"');
  });

  // spec: 1.3-link-last
  it('starts the last page at floor((total - 1) / limit) * limit', async () => {
    expect(await linkOf('sysparm_limit=1')).toContain('sysparm_offset=72>;rel="last"');
    expect(await linkOf('sysparm_limit=10', 20)).toContain('sysparm_offset=10>;rel="last"');
  });

  // spec: 1.3-link-prev-next
  it('has no Link when everything fits on one page', async () => {
    expect(await linkOf('sysparm_limit=73')).toBeNull();
    expect(await linkOf('')).toBeNull();
  });

  // spec: 2.1-no-count, 2.1-no-link, 1.3-link-suppressed
  it('leaves last out when the count is not to be told, and Link out when it is suppressed', async () => {
    const uncounted = await linkOf('sysparm_limit=10&sysparm_no_count=true');
    expect(uncounted).toContain('rel="next"');
    expect(uncounted).not.toContain('rel="last"');
    expect(await linkOf('sysparm_limit=10&sysparm_suppress_pagination_header=true')).toBeNull();
  });

  // spec: 1.3-link-quirk
  it('emits a prev of offset -1 only with the switch prevLinkQuirk', async () => {
    const { snow } = createWorld({ settings: { prevLinkQuirk: true } });
    snow.store.insert('incident');
    snow.store.insert('incident');
    const link = async () => (await send(snow, `${table}?sysparm_limit=1&sysparm_offset=0`)).headers.get('Link');
    expect(await link()).toContain('sysparm_offset=-1>;rel="prev"');
    snow.settings.prevLinkQuirk = false;
    expect(await link()).not.toContain('prev');
  });

  // spec: 0.7, 2.1-no-count
  it('tells the total on every list, also 0, but not with sysparm_no_count', async () => {
    const { snow } = createWorld();
    const total = async (search: string) => (await send(snow, `${table}?${search}`)).headers.get('X-Total-Count');
    expect(await total('')).toBe('0');
    await create(snow);
    await create(snow);
    expect(await total('sysparm_limit=1')).toBe('2');
    expect(await total('sysparm_no_count=true')).toBeNull();
  });

  // spec: 0.3, 1.3-location
  it('repeats the version of the request in Location and reference links', async () => {
    const { snow } = createWorld();
    const response = await send(snow, '/api/now/v2/table/incident', { method: 'POST', body: {} });
    const { result } = (await response.json()) as { result: { opened_by: { link: string } } };
    expect(response.headers.get('Location')).toContain('/api/now/v2/table/incident/');
    expect(result.opened_by.link).toContain(`${origin}/api/now/v2/table/sys_user/`);
  });

  // spec: 1.3-link-url, 1.3-location
  it('bases links on the address that the client used', async () => {
    const { snow } = createWorld();
    const response = await snow.fetch(`http://127.0.0.1:8182${table}`, {
      method: 'POST',
      headers: { Authorization: basic('admin:admin'), 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(response.headers.get('Location')).toMatch(/^http:\/\/127\.0\.0\.1:8182\/api\/now\/table\/incident\//);
  });
});
