import { maxBodyBytes } from '../../../src/common/body-limits.js';
import { World } from '../support/world.js';

const path = 'https://qualytics.example/api/integrations/ticketing/anomalies/42/tickets';
const headers = { Authorization: 'Bearer mock-admin-editor', 'Content-Type': 'application/json' };

/** A body that comes in pieces of a megabyte, and how many of them were asked for. */
function endless() {
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(1_048_576).fill(0x20));
    },
  });
  return { body, pieces: () => pieces };
}

// covers: W
test('a body that announces too much is refused before it is read', async () => {
  const world = new World();
  const { body, pieces } = endless();
  const request = new Request(path, { method: 'POST', headers: { ...headers, 'Content-Length': String(maxBodyBytes + 1) }, body, duplex: 'half' } as RequestInit);
  const { response, text } = await world.raw(request);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([413, 'application/problem+json']);
  expect(JSON.parse(text)).toMatchObject({ code: 'invalid-request', status: 413 });
  expect(pieces()).toBeLessThanOrEqual(1);
});

// covers: W
test('a body without end is read as far as the limit', async () => {
  const { body, pieces } = endless();
  const { response } = await new World().raw(new Request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit));
  expect(response.status).toBe(413);
  expect(pieces()).toBeLessThanOrEqual(maxBodyBytes / 1_048_576 + 3);
});

// covers: W
test('whoever is not signed in is told that first', async () => {
  const { response } = await new World().raw(new Request(path, { method: 'POST', headers: { 'Content-Length': String(maxBodyBytes + 1) }, body: '{}' }));
  expect(response.status).toBe(401);
});

// covers: W
test('a body may come in pieces that cut a character', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ title: 'Überlauf 📉' }));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  const world = new World();
  const { response } = await world.raw(new Request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit));
  expect(response.status).toBe(201);
  expect(world.serviceNow.store.query('incident')[0]?.short_description).toBe('Überlauf 📉');
});

// covers: W
test('a body that breaks off is no JSON, and no fault of the backend’s', async () => {
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('terminated')) });
  const { response, text } = await new World().raw(new Request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit));
  expect(response.status).toBe(422);
  expect(JSON.parse(text)).toMatchObject({ code: 'invalid-request' });
});
