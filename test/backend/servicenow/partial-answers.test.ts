import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import { origin } from '../support/data.js';

const error = { message: 'Transaction cancelled: maximum execution time exceeded', detail: 'maximum execution time exceeded' };

/** A client whose every call is answered so, with status 200. */
const answering = (body: string, type = 'application/json;charset=UTF-8'): ServiceNowClient =>
  new ServiceNowClient({ fetch: () => Promise.resolve(new Response(body, { headers: { 'Content-Type': type } })), origin, timeout: 1000, now: Date.now });

const calls: Readonly<Record<string, (client: ServiceNowClient) => Promise<unknown>>> = {
  'a list': (client) => client.list('incident', {}),
  'the values of a column': (client) => client.valuesOf('incident', 'category'),
  'a record': (client) => client.read('incident', 'a'.repeat(32), {}),
  'an insert': (client) => client.insert('incident', {}, {}),
  'an update': (client) => client.update('incident', 'a'.repeat(32), {}, {}),
};

/** Whatever becomes of a read, nothing was written. */
const writes = (name: string): boolean => name.startsWith('an ');

const record = { sys_id: 'a'.repeat(32) };

// covers: L4, C4, W
test.each(Object.keys(calls))('a success that carries an error is a failed call: %s', async (name) => {
  const result = name.startsWith('a list') || name.startsWith('the values') ? [] : record;
  const bodies = [{ result, error, status: 'failure' }, { result, error }, { result, error: 'stopped' }, { result, status: 'failure' }, { error, status: 'failure' }];
  for (const body of bodies) {
    await expect(calls[name]?.(answering(JSON.stringify(body)))).rejects.toMatchObject({
      code: 'provider-error',
      stopped: true,
      unclear: writes(name),
      message: expect.stringContaining('ServiceNow stopped the query') as string,
    });
  }
});

// covers: L4
test.each(Object.keys(calls))('JSON that ends too early is one, too: %s', async (name) => {
  await expect(calls[name]?.(answering('{"result":[{"sys_id":"a'))).rejects.toMatchObject({ code: 'provider-error', stopped: true, unclear: writes(name) });
});

// covers: S11
test('an answer without a result is none of ServiceNow’s, and no empty list', async () => {
  for (const body of ['{}', '{"result":null}', '[]', 'null', '']) {
    await expect(answering(body).list('incident', {})).rejects.toMatchObject({ code: 'provider-unrecognized', stopped: false });
  }
  await expect(answering('<html>Sign in</html>', 'text/html').list('incident', {})).rejects.toMatchObject({ code: 'provider-unrecognized', stopped: false });
});

test('an error that is null is none', async () => {
  expect(await answering('{"result":[],"error":null}').list('incident', {})).toEqual({ rows: [], total: 0, isCounted: false });
});
