import { endpoints } from '../../../src/contract/endpoints.js';
import { anomaly, seed } from '../support/data.js';
import { World } from '../support/world.js';

const integrationOf = async (world: World) => {
  const [integration] = (await world.call(endpoints.listIntegrations)).items;
  return { id: integration?.id ?? '' };
};
const save = async (world: World, title: string) => world.call(endpoints.updateTicketDefaults, { params: await integrationOf(world), body: { title } });
const refused = async (world: World, title: string) => (await world.fail(endpoints.updateTicketDefaults, { params: await integrationOf(world), body: { title } })).errors;
const stored = async (world: World) => (await world.call(endpoints.getTicketDefaults, { params: await integrationOf(world) })).find(({ field }) => field === 'title');

/** What the form's title begins with. */
async function titleOf(world: World, anomaly_id?: string) {
  const fields = await world.call(endpoints.getFormSpecification, { query: { anomaly_id } });
  const { default: start, default_reason: reason } = fields.find(({ field }) => field === 'title') ?? {};
  return { start, reason };
}

const check = (message: string, fields: string[] = []) => ({ id: 1, rule: 'Volumetric', message, fields });
const worldOf = (...changes: Parameters<typeof anomaly>[1][]) =>
  new World({ initial: { ...seed, anomalies: changes.map((change, index) => anomaly(42 + index, change)) } });

// covers: C2, P9
test('a title begins with what the template makes of the anomaly, and says so', async () => {
  const world = worldOf({ failed_checks: [check('The amount is negative', ['amount', 'tax']), check('Another one')] });
  await save(world, '{check}: {field} in {table} ({datastore})');
  expect(await titleOf(world, '42')).toEqual({
    start: 'The amount is negative: amount, tax in orders (Sales Warehouse)',
    reason: 'Suggested from the anomaly.',
  });
});

// covers: C2
test('a template may name all that is known of an anomaly', async () => {
  const world = worldOf({ weight: 12, type: 'record', status: 'Acknowledged', failed_checks: [check('a'), check('b')] });
  await save(world, '{id} {type} {status} {severity} {checks} {detected}');
  expect((await titleOf(world, '42')).start).toBe('42 record Acknowledged medium 2 2024-01-15');
});

// covers: C2
test('what an anomaly does not have leaves no hole, and what is too long is cut at a word', async () => {
  const world = worldOf({ failed_checks: [] , datastore: 8 }, { failed_checks: [check('Rows are missing '.repeat(20))] });
  await save(world, '{check} in {table}.{field} ({datastore})');
  expect((await titleOf(world, '42')).start).toBe('orders');
  const { start = '' } = await titleOf(world, '43');
  expect(start).toMatch(/^Rows are missing .* (Rows|are|missing)…$/);
  expect(start.length).toBeLessThanOrEqual(160);
});

// covers: C2
test('a title begins with nothing without a template, or without an anomaly', async () => {
  const world = worldOf({}, { failed_checks: [] });
  expect(await titleOf(world, '42')).toEqual({ start: '', reason: '' });
  await save(world, '{check}');
  expect([await titleOf(world), await titleOf(world, '99'), await titleOf(world, '43')]).toEqual(Array(3).fill({ start: '', reason: '' }));
  await save(world, '');
  expect(await titleOf(world, '42')).toEqual({ start: '', reason: '' });
});

// covers: C2
test('an id with more digits than a number has is no other anomaly', async () => {
  const world = new World({ initial: { ...seed, anomalies: [anomaly(2 ** 53)] } });
  await save(world, '{id}');
  expect((await titleOf(world, '9007199254740993')).start).toBe('');
});

// covers: P9, C2
test('the defaults have the template as it is, with what it may name and a value for each', async () => {
  const world = new World();
  await save(world, '{check} in {table}');
  expect(await stored(world)).toMatchObject({ title: 'Short Description', default: '{check} in {table}', max_length: 300, required: false });
  const names = ['check', 'checks', 'field', 'table', 'datastore', 'type', 'severity', 'status', 'id', 'detected'];
  const { samples = {}, info } = (await stored(world)) ?? {};
  expect(Object.keys(samples)).toEqual(names);
  expect(Object.values(samples)).not.toContain('');
  for (const name of names) expect(info).toContain(`{${name}}`);
});

// covers: P9, C2
test('a name that is not known is refused at the field, with those that are', async () => {
  const world = new World();
  await save(world, '{check}');
  const known = '{check}, {checks}, {field}, {table}, {datastore}, {type}, {severity}, {status}, {id}, {detected}';
  expect(await refused(world, '{check} in {tabel}')).toEqual([{ field: 'title', detail: `There’s no {tabel}. You can use ${known}.` }]);
  expect(await refused(world, '{Check} {} {constructor}')).toEqual([{ field: 'title', detail: `There’s no {Check}, {}, {constructor}. You can use ${known}.` }]);
  expect(await refused(world, '{check')).toEqual([{ field: 'title', detail: `A brace has no counterpart. You can use ${known}.` }]);
  expect(await refused(world, 'x'.repeat(301))).toEqual([{ field: 'title', detail: 'Shorten it to 300 characters.' }]);
  expect((await stored(world))?.default).toBe('{check}');
  await save(world, 'x'.repeat(300));
  expect((await stored(world))?.default).toHaveLength(300);
});
