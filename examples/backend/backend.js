// The smallest backend: the documented calls of the contract, for one user, in memory. To build on, not to run for others.
import { createHash, randomUUID } from 'node:crypto';
import { promises as dns } from 'node:dns';
import { createServer } from 'node:http';
const { TOKEN, ANOMALIES = '', PAGE = 'http://127.0.0.1:5173', PORT = '8080' } = process.env;
const codes = { 401: 'provider-credentials', 403: 'provider-forbidden', 429: 'provider-rate-limited' };
let [connection, links, answered] = [null, [], new Map()]; // answered: what was asked under each Idempotency-Key, and the answer
const refuse = (status, code, detail, ...fields) => { throw { type: 'about:blank', title: code, status, code, detail, errors: fields.map((field) => ({ field, detail })) }; };
const parsed = (sent) => { try { return JSON.parse(sent || '{}'); } catch { return refuse(422, 'invalid-request', 'This cannot be read.', 'body'); } };
const missing = (code = 'not-found') => refuse(404, code, 'There is no such thing. Reload the page.');
async function servicenow(method, path, body, { to = connection, status = 502 } = {}) {
  const { api_url, api_access_token } = to ?? refuse(409, 'not-connected', 'ServiceNow isn’t connected. Connect it in Settings.');
  const headers = { Authorization: `Basic ${Buffer.from(api_access_token).toString('base64')}`, 'Content-Type': 'application/json' };
  const sent = { method, headers, body: body && JSON.stringify(body), redirect: 'manual', signal: AbortSignal.timeout(4000) }; // no redirect is followed
  const [said, answer] = await fetch(`${api_url}/api/now/table/incident${path}`, sent).then(async (got) => [got.status, await got.json()]).catch(() => [500]);
  const lost = method === 'GET' ? 'provider-unreachable' : 'outcome-unknown'; // from 500 on, nobody knows whether it was written
  return said < 300 ? answer.result : refuse(said === 429 ? 503 : status, said < 500 ? (codes[said] ?? 'provider-error') : lost, `ServiceNow did not do it (${said}). Look at the account, and try again in a moment.`);
}
const named = (row) => ({ ticket_id: row.sys_id, ticket_number: row.number, title: row.short_description, description: row.description, status: row.state, priority: row.priority });
const read = async (query, how) => (await servicenow('GET', `?sysparm_display_value=true&sysparm_exclude_reference_link=true&sysparm_query=${encodeURIComponent(query)}`, undefined, how)).map(named);
const ticket = async (id) => (/^\w+$/.test(id) && (await read(`sys_id=${id}`))[0]) || missing('ticket-not-found');
const of = (anomaly) => (ANOMALIES.split(',').includes(anomaly) ? links.filter((link) => link.anomaly === anomaly) : missing());
const keep = (anomaly, row) => links[links.push({ id: randomUUID(), anomaly, ticket: row }) - 1];
const found = (anomaly, id) => links.find((link) => link.anomaly === anomaly && (link.id === id || link.ticket.ticket_id === id));
const integration = (id = '1') => (connection && id === '1' ? { id, type: 'servicenow', api_url: connection.api_url } : missing());
const field = (name, title, type = 'string', required = true) => ({ field: name, title, type, required, values: [] });
const page = (items, { page = 1, size = 50 }) => ({ items: items.slice((page - 1) * size, page * size), total: items.length, page: +page, size: +size, pages: Math.ceil(items.length / size) });
const search = async ({ query, anomaly_id }) => (await read(`number=${query}^ORshort_descriptionLIKE${query}`)).map((row) => ({ ...row, linked: Boolean(found(anomaly_id, row.ticket_id)) }));
const fresh = async (link) => ({ ...link, ticket: await ticket(link.ticket.ticket_id).catch(() => link.ticket) }); // else what was known
async function create(anomaly, { title, description = '' }, key) {
  if (!title || title.length > 160) refuse(422, 'invalid-request', 'A title has 1 to 160 characters.', 'title');
  const values = { short_description: title, description, correlation_id: `qualytics:${anomaly}:${key}` }; // by which a try is found whose answer was lost
  const row = (await read(`correlation_id=${values.correlation_id}`))[0] ?? (await ticket((await servicenow('POST', '', values)).sys_id));
  return { ticket: row, anomaly_id: anomaly, integration_id: '1', message: 'Created.', link_id: (found(anomaly, row.ticket_id) ?? keep(anomaly, row)).id };
}
async function link(anomaly, { ticket_id }, key) {
  const [row, block, mark] = [await ticket(ticket_id), `\n\nQualytics: ${PAGE}/anomalies/${anomaly}`, createHash('sha256').update(anomaly + key).digest('hex').slice(0, 12)];
  if (found(anomaly, row.ticket_id)) refuse(409, 'already-linked', 'This ticket is linked already.');
  await servicenow('PATCH', `/${row.ticket_id}`, { description: row.description.replace(block, '') + block, work_notes: `Linked to anomaly ${anomaly}. [ref:${mark}]` });
  return keep(anomaly, row);
}
function once(work, anomaly, body, key = randomUUID()) {
  const kept = answered.get(key) ?? { asked: JSON.stringify(body), answer: work(anomaly, body, key, of(anomaly)) };
  answered.set(key, kept).get(key).answer.catch(() => answered.delete(key)); // of two at once under one key, both wait for the same
  return kept.asked === JSON.stringify(body) ? kept.answer : refuse(422, 'idempotency-mismatch', 'This key was used for something else.');
}
async function connect(values) {
  const { address } = await dns.lookup(new URL(values.api_url).hostname.replace(/[[\]]/g, ''));
  if (/^(169\.254\.|fe[89ab])/i.test(address)) refuse(422, 'invalid-request', 'No instance is there.', 'api_url');
  return (await read('sys_id=0', { to: values, status: 400 })) && (connection = values) && integration();
}
const calls = Object.entries({ // by method and path, a colon for each parameter
  'GET integrations-specifications': () => [{ label: 'ServiceNow', type: 'servicenow', implemented: true, category: 'ticketing', properties: [field('api_url', 'Instance URL'), field('api_access_token', 'Account')] }],
  'GET integrations/ticketing/capabilities': () => ({ idempotency: true }),
  'GET integrations/ticketing/form-specification': () => [field('title', 'Short Description'), field('description', 'Description', 'text', false)],
  'GET integrations/ticketing/tickets/search': async ({ query }) => page(await search(query), query),
  'GET integrations/ticketing/tickets/:': ({ at: [id] }) => ticket(id),
  'POST integrations/ticketing/anomalies/:/tickets': ({ at: [anomaly], body, key }) => once(create, anomaly, body, key),
  'POST anomalies/:/ticket-links': ({ at: [anomaly], body, key }) => once(link, anomaly, body, key),
  'GET anomalies/:/ticket-links': async ({ at: [anomaly], query }) => page(await Promise.all(of(anomaly).map(fresh)), query),
  'DELETE anomalies/:/ticket-links/:': ({ at: [anomaly, id] }) => void links.splice(links.indexOf(found(anomaly, id) ?? missing()), 1),
  'GET integrations': ({ query }) => page(connection ? [integration()] : [], query),
  'POST integrations': ({ body }) => (connection ? refuse(409, 'integration-exists', 'ServiceNow is already connected.') : connect(body)),
  'GET integrations/:': ({ at: [id] }) => integration(id),
  'PUT integrations/:': ({ at: [id], body }) => integration(id) && connect({ ...connection, ...body }),
  'DELETE integrations/:': ({ at: [id] }) => void (integration(id) && (connection = null)),
}).map(([call, run]) => [new RegExp(`^${call.replaceAll(':', '([^/]+)')}$`), run]);
async function answer({ method, url, headers }, sent) {
  if (headers.authorization !== `Bearer ${TOKEN}`) refuse(401, 'unauthenticated', 'Sign in again.');
  const { pathname, searchParams } = new URL(url, PAGE);
  const [match, run] = calls.map(([call, run]) => [call.exec(pathname.replace('/api/', `${method} `)), run]).find(([match]) => match) ?? missing();
  return run({ at: match.slice(1).map(decodeURIComponent), query: Object.fromEntries(searchParams), body: parsed(sent), key: headers['idempotency-key'] });
}
createServer(async (request, response) => {
  const said = request.method === 'OPTIONS' ? undefined : await answer(request, Buffer.concat(await request.toArray()).toString()).catch((refused) => refused);
  const status = said?.code ? said.status : ({ POST: 201, DELETE: 204, OPTIONS: 204 }[request.method] ?? 200);
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', 'Cache-Control': 'no-store', 'Retry-After': '5',
    'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Headers': '*, Authorization', 'Access-Control-Allow-Methods': '*' }).end(JSON.stringify(said));
}).listen(Number(PORT), '127.0.0.1');
