// servicenow-api.md 4.8: several requests in one, as PySNC and connectors send them
import { fromBase64, toBase64 } from '../../../../src/common/base64.js';
import { basic, createWorld, origin, send, serviceAccount, type World } from '../client.js';

interface Part {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly exclude_response_headers?: boolean;
}

interface Serviced {
  readonly id: string;
  readonly body: string;
  readonly status_code: number;
  readonly status_text: string;
  readonly headers: readonly { name: string; value: string }[];
  readonly execution_time: number;
}

const headers = [
  { name: 'Content-Type', value: 'application/json' },
  { name: 'Accept', value: 'application/json' },
];
const encode = (text: string): string => toBase64(new TextEncoder().encode(text));
const decode = ({ body }: Serviced): unknown => (body === '' ? '' : JSON.parse(new TextDecoder().decode(fromBase64(body))));

async function batch({ snow }: World, parts: readonly Part[], as?: string): Promise<Serviced[]> {
  const rest_requests = parts.map(({ body, ...part }, index) => ({ id: index, headers, ...part, ...(body !== undefined && { body: encode(JSON.stringify(body)) }) }));
  const response = await send(snow, '/api/now/v1/batch', { method: 'POST', body: { batch_request_id: '7', rest_requests }, ...(as && { as }) });
  const answer = (await response.json()) as { serviced_requests: Serviced[] };
  expect([response.status, answer]).toMatchObject([200, { batch_request_id: '7', unserviced_requests: [] }]);
  return answer.serviced_requests;
}

describe('A batch', () => {
  // spec: 4.8-batch
  it('answers each of its requests as if it had come alone, one after the other', async () => {
    const world = createWorld();
    const { sys_id } = world.snow.store.insert('incident', { number: '1' });
    const answers = await batch(world, [
      { method: 'GET', url: `/api/now/table/incident/${sys_id}?sysparm_fields=number` },
      { method: 'POST', url: '/api/now/v1/table/incident?sysparm_fields=short_description', body: { short_description: 'ümlaut' } },
      { method: 'PATCH', url: `/api/now/table/incident/${sys_id}?sysparm_fields=state`, body: { state: '2' } },
      { method: 'GET', url: '/api/now/table/incident?sysparm_fields=state&sysparm_query=ORDERBYDESCstate' },
      { method: 'DELETE', url: `/api/now/table/incident/${sys_id}` },
      { method: 'GET', url: `/api/now/table/incident/${sys_id}` },
      { method: 'GET', url: '/api/now/table/nonsense' },
    ]);
    expect(answers.map(({ id, status_code, status_text }) => [id, status_code, status_text])).toEqual([
      ['0', 200, 'OK'],
      ['1', 201, 'Created'],
      ['2', 200, 'OK'],
      ['3', 200, 'OK'],
      ['4', 204, 'No Content'],
      ['5', 404, 'Not Found'],
      ['6', 400, 'Bad Request'],
    ]);
    expect(answers.slice(0, 5).map(decode)).toEqual([
      { result: { number: '1' } },
      { result: { short_description: 'ümlaut' } },
      { result: { state: '2' } },
      { result: [{ state: '2' }, { state: '1' }] },
      '',
    ]);
    expect(decode(answers[6] as Serviced)).toMatchObject({ error: { message: 'Invalid table nonsense' } });
  });

  // spec: 4.8-batch
  it('gives the headers of each answer, unless they are not wanted, and links of the host that was asked', async () => {
    const world = createWorld();
    const [answer, bare] = await batch(world, [
      { method: 'POST', url: '/api/now/table/incident', body: {} },
      { method: 'GET', url: '/api/now/table/incident', exclude_response_headers: true },
    ]);
    const location = answer?.headers.find(({ name }) => name === 'Location')?.value;
    expect(location).toMatch(new RegExp(`^${origin}/api/now/table/incident/[0-9a-f]{32}$`));
    expect(bare?.headers).toEqual([]);
    expect(typeof answer?.execution_time).toBe('number');
  });

  // spec: 4.8-batch
  it('is answered by the rights of who sends it, whatever its requests bring', async () => {
    const world = createWorld();
    const request = { id: '0', method: 'POST', url: '/api/now/table/sys_user', headers: [...headers, { name: 'Authorization', value: `Basic ${btoa('admin:admin')}` }], body: encode('{}') };
    const response = await send(world.snow, '/api/now/batch', { method: 'POST', body: { rest_requests: [request] }, as: serviceAccount });
    expect(await response.json()).toMatchObject({ serviced_requests: [{ status_code: 403 }] });
    expect((await send(world.snow, '/api/now/batch', { method: 'POST', body: { rest_requests: [] }, as: null })).status).toBe(401);
  });

  it('takes no batch as a part, no page and no request that is none', async () => {
    const world = createWorld();
    const answers = await batch(world, [
      { method: 'POST', url: '/api/now//v1/batch/', body: { rest_requests: [] } },
      { method: 'GET', url: '/incident_list.do' },
      { method: 'CONNECT', url: '/api/now/table/incident' },
      { method: 'GET', url: 'https://[' },
    ]);
    expect(answers.map(({ status_code }) => status_code)).toEqual([400, 400, 400, 400]);
  });

  it('is read as any other body: in the charset and the type that it names', async () => {
    const { snow } = createWorld();
    const body = JSON.stringify({ batch_request_id: 'Ü', rest_requests: [] });
    const post = (type: string, bytes: BodyInit) => snow.handle(new Request(`${origin}/api/now/batch`, { method: 'POST', body: bytes, headers: { Authorization: basic(serviceAccount), 'Content-Type': type } }));
    const latin = Uint8Array.from(body, (letter) => letter.charCodeAt(0));
    expect(await (await post('application/json; charset=ISO-8859-1', latin)).json()).toMatchObject({ batch_request_id: 'Ü' });
    expect((await post('text/plain', body)).status).toBe(415);
  });

  // spec: 4.8-batch
  it('gives the reason of every status, of a refusal as well', async () => {
    const answers = await batch(createWorld(), [{ method: 'POST', url: '/api/now/tinyurl', body: { url: `incident_list.do?sysparm_query=${'a=b^'.repeat(20_000)}` } }]);
    expect(answers.map(({ status_code, status_text }) => [status_code, status_text])).toEqual([[414, 'URI Too Long']]);
  });

  // spec: 4.8-batch
  it('names what it could not service', async () => {
    const { snow } = createWorld();
    const response = await send(snow, '/api/now/batch', { method: 'POST', body: { batch_request_id: '1', rest_requests: [{ id: 'a' }, null] } });
    expect(await response.json()).toEqual({ batch_request_id: '1', serviced_requests: [], unserviced_requests: ['a', ''] });
  });

  // spec: 4.8-batch
  it('answers ids as strings, although PySNC numbers its batches', async () => {
    const { snow } = createWorld();
    const rest_requests = [{ id: 1, method: 'GET', url: '/api/now/table/incident' }, { id: 2 }, { id: {} }];
    const response = await send(snow, '/api/now/v1/batch', { method: 'POST', body: { batch_request_id: 7, rest_requests } });
    expect(await response.json()).toMatchObject({ batch_request_id: '7', serviced_requests: [{ id: '1' }], unserviced_requests: ['2', ''] });
    const nameless = await send(snow, '/api/now/v1/batch', { method: 'POST', body: { rest_requests: [] } });
    expect(await nameless.json()).toMatchObject({ batch_request_id: '' });
  });

  it.each(['', '{', '[]', 'null', '{"rest_requests":{}}'])('is refused as %j', async (body) => {
    const { snow } = createWorld();
    expect((await send(snow, '/api/now/batch', { method: 'POST', body })).status).toBe(400);
  });

  it('is posted', async () => {
    expect((await send(createWorld().snow, '/api/now/batch')).status).toBe(405);
  });
});
