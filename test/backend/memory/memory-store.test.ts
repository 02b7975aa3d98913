import { MemoryStore } from '../../../src/backend/index.js';
import { newLink } from '../../../src/backend/links/link-record.js';

const ticket = { origin: 'https://acme.service-now.com', table: 'incident', sysId: '1c741bd70b2322007518478d83673af3' };
const link = (id: string, anomalyId = 42) => newLink({ id, anomalyId, ticket, linkedAt: '', linkedBy: '' });
const idsOf = (store: MemoryStore, anomalyId: number) =>
  store.unit(async ({ links }) => (await links.find('anomalyId', anomalyId)).map(({ id }) => id));

test('a unit of work sees what it has written, and finds it by every index, in the order of the first put', async () => {
  const store = new MemoryStore();
  await store.unit(async ({ links }) => {
    await links.put(link('1'));
    await links.put(link('2'));
    await links.put({ ...link('1'), unlinked: true });
    expect(await links.get('1')).toMatchObject({ unlinked: true });
    expect((await links.find('anomalyId', 42)).map(({ id }) => id)).toEqual(['1', '2']);
    expect(await links.find('origin', ticket.origin)).toHaveLength(2);
  });
  await store.unit(({ links }) => links.put({ ...link('1'), unlinked: false }));
  expect(await idsOf(store, 42)).toEqual(['1', '2']);
});

test('a row that moves to another value of an index, or is deleted, is found there alone', async () => {
  const store = new MemoryStore();
  await store.unit(async ({ links }) => {
    await links.put(link('1'));
    await links.put(link('2'));
  });
  await store.unit(async ({ links }) => {
    await links.put(link('1', 43));
    await links.delete('2');
    expect(await links.find('anomalyId', 42)).toEqual([]);
    expect(await links.find('anomalyId', 43)).toHaveLength(1);
  });
  expect([await idsOf(store, 42), await idsOf(store, 43)]).toEqual([[], ['1']]);
});

test('of a unit of work that fails nothing is kept, and the next one runs', async () => {
  const store = new MemoryStore();
  const failing = store.unit(async ({ links }) => {
    await links.put(link('1'));
    throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(await idsOf(store, 42)).toEqual([]);
});

test('units of work run one after the other', async () => {
  const store = new MemoryStore();
  const add = () =>
    store.unit(async ({ links, newId }) => {
      if ((await links.find('anomalyId', 42)).length === 0) await links.put(link(await newId()));
    });
  await Promise.all([add(), add(), add()]);
  expect(await idsOf(store, 42)).toHaveLength(1);
});

test('a row does not change with the value that it was put as', async () => {
  const store = new MemoryStore();
  const row = { ...link('1') };
  await store.unit(({ links }) => links.put(row));
  row.linkedBy = 'Somebody else';
  expect(await store.unit(({ links }) => links.get('1'))).toMatchObject({ linkedBy: '' });
});
