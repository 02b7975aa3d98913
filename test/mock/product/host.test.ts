import { hostEndpoints } from '../../../src/mock/product/endpoints.js';
import { seed } from '../../backend/support/data.js';
import { World } from '../../backend/support/world.js';

const params = { anomaly_id: 42 };
const read = (world: World, anomaly_id = 42, as = 'manager-author') => world.call(hostEndpoints.getAnomaly, { params: { anomaly_id }, as });
const put = (status: string, anomaly_id = 42) => ({ params: { anomaly_id }, body: { status } });
const archive = (status: string, anomaly_id = 42) => ({ params: { anomaly_id }, query: { archive: 'true', status } });

// covers: A
test('an anomaly is read with its failed checks, source records and datastore', async () => {
  expect(await read(new World())).toMatchObject({
    id: 42,
    type: 'shape',
    status: 'Active',
    datastore: { id: 7, name: 'Sales Warehouse', type: 'Snowflake' },
    failed_checks: [{ message: 'The row count fell by 40 %' }],
    source_records: { columns: ['id'], rows: [[1], [null]] },
    detected_at: '2024-01-15T09:58:12Z',
  });
});

// covers: A
test('the list is newest first and leaves the details out', async () => {
  const { items } = await new World().call(hostEndpoints.listAnomalies, { as: 'member-reporter' });
  expect(items.map(({ id }) => id)).toEqual([42, 44, 43]);
  expect(items[0]).not.toHaveProperty('source_records');
});

// covers: A, G4
test('the allowed actions follow from status and permission', async () => {
  const world = new World();
  expect((await read(world)).allowed).toEqual({ acknowledge: true, archive: true, restore: false, comment: true });
  expect((await read(world, 44)).allowed).toEqual({ acknowledge: false, archive: false, restore: true, comment: false });
  expect((await read(world, 42, 'member-viewer')).allowed).toEqual({ acknowledge: false, archive: false, restore: false, comment: true });
  expect((await read(world, 42, 'member-reporter')).allowed.comment).toBe(false);
});

// covers: A
test('open anomalies change between Active and Acknowledged, archived ones are restored to Acknowledged', async () => {
  const world = new World();
  expect((await world.call(hostEndpoints.updateAnomaly, put('Acknowledged'))).status).toBe('Acknowledged');
  expect((await world.call(hostEndpoints.updateAnomaly, put('Active'))).status).toBe('Active');
  expect(await world.fail(hostEndpoints.updateAnomaly, put('Active', 44))).toMatchObject({ status: 422, code: 'invalid-request' });
  expect((await world.call(hostEndpoints.updateAnomaly, put('Acknowledged', 44))).status).toBe('Acknowledged');
  expect(await world.fail(hostEndpoints.updateAnomaly, put('Resolved'))).toMatchObject({ code: 'invalid-request', errors: [{ field: 'status' }] });
});

// covers: A
test('archiving takes one of four statuses, once, and never deletes', async () => {
  const world = new World();
  expect(await world.fail(hostEndpoints.archiveAnomaly, archive('Active'))).toMatchObject({ errors: [{ field: 'status' }] });
  expect(await world.fail(hostEndpoints.archiveAnomaly, { params, query: { status: 'Resolved' } })).toMatchObject({ errors: [{ field: 'archive' }] });
  await world.call(hostEndpoints.archiveAnomaly, archive('Invalid'));
  expect((await read(world)).status).toBe('Invalid');
  expect(await world.fail(hostEndpoints.archiveAnomaly, archive('Resolved'))).toMatchObject({ code: 'invalid-request' });
});

// covers: A
test('comments are kept in order, and an archived anomaly takes none', async () => {
  const world = new World({ initial: { ...seed, comments: [{ anomaly_id: 42, by: 'Alma Ferreira', at: '2024-01-15T10:00:00.000Z', text: 'Seen.' }] } });
  const added = await world.call(hostEndpoints.addComment, { params, body: { text: '  On it. ' }, as: 'member-viewer' });
  expect(added).toMatchObject({ by: 'Jonas Berg', at: '2024-01-15T10:30:00.000Z', text: 'On it.' });
  expect((await world.call(hostEndpoints.listComments, { params })).items.map(({ text }) => text)).toEqual(['Seen.', 'On it.']);
  expect(await world.fail(hostEndpoints.addComment, { params, body: { text: ' ' } })).toMatchObject({ errors: [{ field: 'text' }] });
  expect(await world.fail(hostEndpoints.addComment, { params: { anomaly_id: 44 }, body: { text: 'x' } })).toMatchObject({ code: 'invalid-request' });
});

// covers: A
test('the history tells what happened, newest first', async () => {
  const detected = { anomaly_id: 42, kind: 'detected' as const, by: 'Qualytics', at: '2024-01-15T09:58:12.000Z', text: 'Anomaly detected' };
  const world = new World({ initial: { ...seed, history: [detected] } });
  await world.call(hostEndpoints.updateAnomaly, { ...put('Acknowledged'), as: 'manager-author' });
  await world.call(hostEndpoints.updateAnomaly, put('Acknowledged'));
  await world.call(hostEndpoints.addComment, { params, body: { text: 'x' } });
  const { items } = await world.call(hostEndpoints.listHistory, { params });
  expect(items.map(({ kind, by, text }) => [kind, by, text])).toEqual([
    ['comment', 'Alma Ferreira', 'Commented'],
    ['status', 'Noor Haddad', 'Status changed to Acknowledged'],
    ['detected', 'Qualytics', 'Anomaly detected'],
  ]);
});

test('each backend has a world of its own: the seed is left as it was', async () => {
  const first = new World();
  await first.call(hostEndpoints.updateAnomaly, put('Acknowledged'));
  expect((await read(new World())).status).toBe('Active');
});
