import { onlineManager } from '@tanstack/query-core';
import { expect, waitUntil } from '@open-wc/testing';
import { QueryController } from '../../src/controllers/query-controller.js';
import { QueryStore } from '../../src/data/client/query-store.js';
import { FakeHost } from '../support/fake-host.js';

const options = (cache: QueryStore, key: string, read: () => Promise<string>) => ({ cache, queryKey: [key], queryFn: read, retry: false });
const views = { pending: () => 'pending', error: ({ message }: Error) => `error ${message}`, success: (data: string) => `data ${data}` };
const observers = (cache: QueryStore) => cache.getQueryCache().getAll().map((query) => query.getObserversCount());

describe('the query controller', () => {
  it('renders pending, then the data', async () => {
    const cache = new QueryStore();
    const host = new FakeHost();
    const query = new QueryController<string, Error>(host, () => options(cache, 'a', () => Promise.resolve('one')));
    expect(query.render(views)).to.equal('pending');
    host.connect();
    expect(query.render(views)).to.equal('pending');
    await waitUntil(() => query.data === 'one');
    expect(query.render(views)).to.equal('data one');
    host.disconnect();
  });

  it('renders an error, and the data again once it can be read', async () => {
    const cache = new QueryStore();
    const host = new FakeHost();
    let fails = true;
    const query = new QueryController<string, Error>(host, () =>
      options(cache, 'a', () => (fails ? Promise.reject(new Error('down')) : Promise.resolve('up'))),
    );
    host.connect();
    await waitUntil(() => query.render(views) === 'error down');
    fails = false;
    await query.refetch();
    expect(query.render(views)).to.equal('data up');
    host.disconnect();
  });

  it('says what it waits for while the browser is offline, and goes on by itself', async () => {
    onlineManager.setOnline(false);
    const cache = new QueryStore();
    const host = new FakeHost();
    const query = new QueryController<string, Error>(host, () => ({ ...options(cache, 'a', () => Promise.resolve('one')), waiting: new Error('offline') }));
    host.connect();
    expect(query.render(views)).to.equal('error offline');
    onlineManager.setOnline(true);
    await waitUntil(() => query.render(views) === 'data one');
    host.disconnect();
  });

  it('reads nothing without options, and changes with them', async () => {
    const cache = new QueryStore();
    const host = new FakeHost();
    let key: string | undefined;
    const query = new QueryController<string, Error>(host, () => (key ? options(cache, key, () => Promise.resolve(`for ${key}`)) : undefined));
    host.connect();
    expect(query.result).to.equal(undefined);
    key = 'b';
    host.update();
    await waitUntil(() => query.data === 'for b');
    key = undefined;
    host.update();
    expect(query.result).to.equal(undefined);
    host.disconnect();
  });

  it('follows its host to another cache', async () => {
    const caches = [new QueryStore(), new QueryStore()];
    const host = new FakeHost();
    let [cache] = caches;
    const query = new QueryController<string, Error>(host, () => cache && options(cache, 'a', () => Promise.resolve('x')));
    host.connect();
    cache = caches[1];
    host.update();
    await waitUntil(() => query.data === 'x');
    expect(caches.map(observers)).to.deep.equal([[0], [1]]);
    host.disconnect();
  });

  it('leaves no observer after a hundred mounts', () => {
    const cache = new QueryStore();
    const host = new FakeHost();
    new QueryController<string, Error>(host, () => options(cache, 'a', () => Promise.resolve('x')));
    for (let round = 0; round < 100; round += 1) {
      host.connect();
      expect(observers(cache)).to.deep.equal([1]);
      host.disconnect();
    }
    expect(observers(cache)).to.deep.equal([0]);
  });

  it('reads again what is older than somebody trusts, and tells when a person stopped waiting for that', async () => {
    const cache = new QueryStore();
    const host = new FakeHost();
    let reads = 0;
    let held = false;
    const controller = new QueryController<string, Error>(host, () =>
      options(cache, 'aged', async () => {
        reads += 1;
        if (held) await new Promise(() => undefined);
        return 'read';
      }),
    );
    host.connect();
    await waitUntil(() => controller.data === 'read');
    expect(await controller.renew(60_000)).to.equal(true);
    expect(reads).to.equal(1);
    expect(await controller.renew(-1)).to.equal(true);
    expect(reads).to.equal(2);
    held = true;
    const renewed = controller.renew(-1);
    await controller.cancel(new Error('Nobody waits'));
    expect(await renewed).to.equal(false);
    expect(controller.data).to.equal('read');
    host.disconnect();
  });
});
