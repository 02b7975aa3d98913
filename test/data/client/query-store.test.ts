import { environmentManager, focusManager, isServer, onlineManager, QueryClient, QueryObserver } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueryStore } from '../../../src/data/client/query-store.js';
import type { ReadObserver, ReadOptions } from '../../../src/data/client/read-observer.js';

type Options = ReadOptions<string, Error>;
type Observer = ReadObserver<string, Error>;
type Result = ReturnType<Observer['getCurrentResult']>;

const described = ({ data, dataUpdatedAt, error, status, fetchStatus, isPending, isFetching, isPlaceholderData }: Result): string =>
  JSON.stringify({ data, dataUpdatedAt, error: error?.message, status, fetchStatus, isPending, isFetching, isPlaceholderData });

/** What both have, for a scenario that is played on each. */
type Common = Pick<QueryStore, 'mount' | 'unmount' | 'observe' | 'query' | 'getQueryData' | 'setQueryData' | 'invalidateQueries' | 'refetchQueries' | 'cancelQueries' | 'removeQueries' | 'resetQueries'>;

/** Query-core's own, with the defaults of ours: what ours has to be like. */
function model(): Common {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000, refetchOnReconnect: 'always' } } });
  return Object.assign(client, { observe: (options: Options) => new QueryObserver(client, { ...options }) }) as unknown as Common;
}

/** A cache under observation: what an observer sees and what is read, in its order. */
class Stage {
  readonly log: string[] = [];
  readonly store: Common;
  #reads = 0;
  fails = false;

  constructor(store: Common) {
    this.store = store;
  }

  readonly options = (key: string, more: Partial<Options> = {}): Options => ({
    queryKey: ['read', key],
    queryFn: async () => {
      this.#reads += 1;
      this.log.push(`reads ${key}`);
      await Promise.resolve();
      if (this.fails) throw new Error('refused');
      return `${key}${this.#reads}`;
    },
    ...more,
  });

  observe(key: string, more: Partial<Options> = {}): Observer {
    return this.store.observe<string, Error>(this.options(key, more));
  }

  /** Notes what an observer is told; what changes for others alone, as whether it is stale, is left out. */
  watch(observer: Observer): () => void {
    let before = '';
    return observer.subscribe((result) => {
      const seen = described(result);
      if (seen !== before) this.log.push(`sees ${seen}`);
      before = seen;
    });
  }

  watchKey(key: string, more: Partial<Options> = {}): () => void {
    return this.watch(this.observe(key, more));
  }

  see(result: Result): void {
    this.log.push(`is ${described(result)}`);
  }

  async pass(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
  }

  async settled(): Promise<void> {
    await vi.advanceTimersByTimeAsync(50);
  }

  say(what: unknown): void {
    this.log.push(`is ${JSON.stringify(what) ?? 'undefined'}`);
  }
}

const scenarios: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'an observed query': async (stage) => {
    const stop = stage.watchKey('a');
    await stage.settled();
    stop();
    stage.watchKey('a');
  },
  'a read that fails': async (stage) => {
    stage.fails = true;
    stage.watchKey('a');
    await stage.settled();
    await stage.store.query(stage.options('b')).catch((error: unknown) => stage.say(String(error)));
  },
  'a read that is fresh, and one that is not': async (stage) => {
    stage.say(await stage.store.query(stage.options('a')));
    stage.say(await stage.store.query(stage.options('a')));
    stage.say(await stage.store.query(stage.options('a', { staleTime: 0 })));
    await vi.advanceTimersByTimeAsync(11_000);
    stage.say(await stage.store.query(stage.options('a')));
  },
  'data that is changed': async (stage) => {
    stage.watchKey('a');
    await stage.settled();
    stage.store.setQueryData<string>(['read', 'a'], (data) => data && `${data}, changed`);
    stage.store.setQueryData<string>(['read', 'b'], (data) => data);
    stage.store.setQueryData<string>(['read', 'c'], () => 'made');
    await stage.settled();
    stage.say(['a', 'b', 'c'].map((key) => stage.store.getQueryData(['read', key])));
  },
  'data that is changed during a read': async (stage) => {
    stage.watchKey('a');
    stage.store.setQueryData<string>(['read', 'a'], () => 'made');
    await stage.settled();
    stage.say(stage.store.getQueryData(['read', 'a']));
  },
  'what is read again during a read': async (stage) => {
    stage.watchKey('a');
    await stage.settled();
    const reads = [stage.store.refetchQueries({}), stage.store.refetchQueries({})];
    await Promise.all(reads);
    stage.say('read');
  },
  'who waits for a read, and for its end': async (stage) => {
    stage.watchKey('a');
    await stage.settled();
    await stage.store.refetchQueries({});
    stage.say(stage.store.getQueryData(['read', 'a']));
    const slow = stage.options('slow', { queryFn: () => new Promise<string>((resolve) => setTimeout(() => resolve('slow'), 10)) });
    void stage.store.query(slow);
    await stage.settled();
    void stage.store.refetchQueries({ queryKey: slow.queryKey }).then(() => stage.say('read again'));
    await vi.advanceTimersByTimeAsync(9);
    stage.say('not yet');
    await stage.settled();
    const reading = stage.store.query(stage.options('b', { staleTime: 0 })).then((data) => stage.say(data), () => stage.say('given up'));
    await stage.store.cancelQueries({});
    stage.say('canceled');
    await reading;
  },
  'what is invalidated by key': async (stage) => {
    stage.watchKey('a');
    await stage.settled();
    await stage.store.query(stage.options('b'));
    await stage.store.invalidateQueries({ queryKey: ['read'] });
    await stage.settled();
    stage.say(await stage.store.query(stage.options('b')));
    await stage.store.invalidateQueries({ queryKey: ['other'] });
    await stage.store.invalidateQueries({ queryKey: ['read', 'a'], refetchType: 'none' });
    await stage.settled();
    await stage.store.invalidateQueries();
  },
  'what is read again': async (stage) => {
    stage.watchKey('a');
    stage.watchKey('off', { enabled: false });
    await stage.settled();
    await stage.store.query(stage.options('b'));
    await stage.store.refetchQueries({ type: 'active' });
    await stage.store.refetchQueries({ predicate: ({ queryKey }) => queryKey[1] === 'b' });
    stage.fails = true;
    await stage.store.refetchQueries({});
    await stage.settled();
  },
  'a read that is given up': async (stage) => {
    stage.watchKey('a', { queryFn: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up')))) });
    await stage.settled();
    await stage.store.cancelQueries({ queryKey: ['read'] });
    await stage.settled();
  },
  'what is forgotten': async (stage) => {
    stage.watchKey('a');
    await stage.settled();
    await stage.store.query(stage.options('b'));
    stage.store.removeQueries({ type: 'inactive' });
    stage.say(['a', 'b'].map((key) => stage.store.getQueryData(['read', key])));
    await stage.store.query(stage.options('c'));
    await stage.store.resetQueries();
    await stage.settled();
    stage.say(['a', 'c'].map((key) => stage.store.getQueryData(['read', key])));
  },
  'the focus of the window, while it is mounted': async (stage) => {
    stage.store.mount();
    stage.store.mount();
    stage.watchKey('a', { refetchOnWindowFocus: 'always' });
    await stage.settled();
    const focus = async () => {
      focusManager.setFocused(false);
      await stage.settled();
      stage.say('blurred');
      focusManager.setFocused(true);
      await stage.settled();
      stage.say('focused');
    };
    await focus();
    stage.store.unmount();
    await focus();
    stage.store.unmount();
    await focus();
  },
  "the network's return": async (stage) => {
    stage.store.mount();
    onlineManager.setOnline(false);
    stage.watchKey('a');
    await stage.settled();
    await stage.store.refetchQueries({});
    onlineManager.setOnline(true);
    await stage.settled();
    onlineManager.setOnline(false);
    await stage.settled();
    stage.say('offline');
    onlineManager.setOnline(true);
    await stage.settled();
    stage.store.unmount();
  },
};

const observers: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'what is known before anybody watches': async (stage) => {
    stage.see(stage.observe('a').getCurrentResult());
    await stage.store.query(stage.options('b'));
    stage.see(stage.observe('b').getCurrentResult());
    await stage.settled();
  },
  'what was read and has changed before anybody watches': async (stage) => {
    await stage.store.query(stage.options('a'));
    const observer = stage.observe('a', { refetchInterval: () => 1_000 });
    stage.store.setQueryData<string>(['read', 'a'], () => 'changed');
    stage.watch(observer);
    await stage.pass(1_500);
    const unwatched = stage.observe('a');
    unwatched.setOptions(stage.options('b', { placeholderData: (previous) => previous }));
    stage.see(unwatched.getCurrentResult());
  },
  'an interval that ends during a read': async (stage) => {
    stage.watchKey('a', {
      refetchInterval: () => 1_000,
      queryFn: ({ signal }) =>
        new Promise((resolve) => {
          stage.say('read');
          signal.addEventListener('abort', () => stage.say('given up'));
          setTimeout(() => resolve('late'), 1_500);
        }),
    });
    await stage.pass(6_000);
  },
  'two that listen to one observer': async (stage) => {
    const observer = stage.observe('a', { refetchInterval: () => 1_000 });
    const stops = [stage.watch(observer), observer.subscribe(() => stage.log.push('is told, too'))];
    await stage.pass(2_500);
    stops[0]?.();
    await stage.pass(2_500);
    stops[1]?.();
    stage.say('over');
    await stage.pass(5_000);
    stage.see(observer.getCurrentResult());
  },
  'what is fresh when somebody begins to watch, and what is old': async (stage) => {
    await stage.store.query(stage.options('a'));
    stage.watchKey('a')();
    await stage.pass(9_900);
    stage.watchKey('a')();
    await stage.pass(200);
    const stop = stage.watchKey('a');
    await stage.settled();
    stop();
    stage.watchKey('a', { staleTime: 0 });
    await stage.settled();
  },
  'another key': async (stage) => {
    const observer = stage.observe('a');
    observer.setOptions(stage.options('b'));
    stage.say('nobody watches');
    await stage.settled();
    const stop = stage.watch(observer);
    await stage.settled();
    observer.setOptions(stage.options('c'));
    await stage.settled();
    observer.setOptions(stage.options('b'));
    observer.setOptions(stage.options('b', { staleTime: 0 }));
    await stage.settled();
    await stage.store.refetchQueries({ queryKey: ['read', 'c'] });
    stage.say('read');
    stop();
    stage.say(observer.options.queryKey);
  },
  'what is switched off and on': async (stage) => {
    const off = { enabled: false, refetchInterval: () => 1_000, refetchOnWindowFocus: 'always' } as const;
    stage.store.mount();
    const observer = stage.observe('a', off);
    stage.watch(observer);
    await stage.pass(3_000);
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await stage.settled();
    observer.setOptions(stage.options('a', { ...off, enabled: true }));
    await stage.pass(2_100);
    observer.setOptions(stage.options('a', off));
    await stage.pass(3_000);
    await observer.refetch();
    stage.say('read all the same');
    observer.setOptions(stage.options('a', { ...off, enabled: true }));
    await stage.settled();
    stage.store.unmount();
  },
  'an interval that depends on what was read, and one that ends': async (stage) => {
    const observer = stage.observe('a', { refetchInterval: ({ state }) => (state.data === 'a2' ? 5_000 : state.data === 'a4' ? false : 1_000) });
    stage.watch(observer);
    await stage.pass(20_000);
    observer.setOptions(stage.options('a', { refetchInterval: () => 2_000 }));
    await stage.pass(1_900);
    observer.setOptions(stage.options('a', { refetchInterval: () => 2_000 }));
    await stage.pass(200);
    observer.setOptions(stage.options('a', { refetchInterval: () => 3_000 }));
    await stage.pass(2_500);
    observer.setOptions(stage.options('a'));
    await stage.pass(9_000);
  },
  'an interval of another key': async (stage) => {
    const observer = stage.observe('a', { refetchInterval: () => 1_000 });
    stage.watch(observer);
    await stage.pass(600);
    observer.setOptions(stage.options('b', { refetchInterval: () => 1_000 }));
    await stage.pass(2_500);
  },
  'an interval while the window is hidden': async (stage) => {
    stage.watchKey('a', { refetchInterval: () => 1_000 });
    await stage.settled();
    focusManager.setFocused(false);
    await stage.pass(3_000);
    focusManager.setFocused(true);
    await stage.pass(1_000);
  },
  'what stands in for what is not there yet': async (stage) => {
    // Each time a function of its own, as an element gives it.
    const options = (key: string) => stage.options(key, { placeholderData: (previous) => previous, staleTime: 0 });
    const observer = stage.store.observe<string, Error>(options('a'));
    stage.watch(observer);
    await stage.settled();
    observer.setOptions(options('b'));
    stage.store.setQueryData<string>(['read', 'a'], () => 'changed');
    observer.setOptions(options('c'));
    stage.fails = true;
    observer.setOptions(options('d'));
    await stage.settled();
    stage.fails = false;
    observer.setOptions(options('e'));
    await stage.settled();
    observer.setOptions(stage.options('f', { placeholderData: () => 'stands in' }));
    observer.setOptions(stage.options('g', { placeholderData: () => undefined }));
    await stage.settled();
  },
  'what is read again on request': async (stage) => {
    const observer = stage.observe('a');
    stage.see(await observer.refetch());
    stage.watch(observer);
    await stage.settled();
    const [first, second] = [observer.refetch(), observer.refetch({ cancelRefetch: false })];
    stage.see(await first);
    stage.see(await second);
    void observer.refetch();
    stage.see(await observer.refetch());
    stage.fails = true;
    stage.see(await observer.refetch());
    stage.fails = false;
    stage.see(await observer.refetch());
  },
  'what was taken out of the cache under its observer': async (stage) => {
    const observer = stage.observe('a');
    const stop = stage.watch(observer);
    await stage.settled();
    stage.store.removeQueries({});
    await observer.refetch();
    await stage.settled();
    observer.setOptions(stage.options('a'));
    await stage.settled();
    stop();
    stage.say(stage.store.getQueryData(['read', 'a']));
  },
  'the focus, where what is shown is fresh or old': async (stage) => {
    stage.store.mount();
    stage.watchKey('when old');
    stage.watchKey('never', { refetchOnWindowFocus: false, refetchOnReconnect: false });
    stage.watchKey('back online', { refetchOnReconnect: true });
    await stage.settled();
    for (const age of [0, 11_000]) {
      await stage.pass(age);
      focusManager.setFocused(false);
      focusManager.setFocused(true);
      await stage.settled();
      stage.say('focused');
      await stage.pass(age);
      onlineManager.setOnline(false);
      onlineManager.setOnline(true);
      await stage.settled();
      stage.say('online');
    }
    stage.store.unmount();
  },
  'a focus during a read': async (stage) => {
    stage.store.mount();
    stage.watchKey('a', { refetchOnWindowFocus: 'always' });
    await stage.settled();
    void stage.store.refetchQueries({});
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    await stage.settled();
    stage.store.unmount();
  },
  'a read that nobody waits for any more': async (stage) => {
    const stop = stage.watchKey('a', {
      queryFn: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => stage.say('given up'));
          setTimeout(() => resolve('late'), 20);
        }),
    });
    await stage.pass(10);
    stop();
    await stage.settled();
    stage.say(stage.store.getQueryData(['read', 'a']));
  },
  'how long it is kept once nobody watches': async (stage) => {
    stage.watchKey('a', { gcTime: 1_000 })();
    await stage.pass(900);
    stage.say(stage.store.getQueryData(['read', 'a']));
    await stage.pass(200);
    stage.say(stage.store.getQueryData(['read', 'a']));
    for (const key of ['when made', 'later']) {
      await stage.store.query(stage.options(key, { gcTime: 1_000 }));
      const observer = stage.observe(key, { gcTime: key === 'later' ? 1_000 : 5_000 });
      if (key === 'later') observer.setOptions(stage.options(key, { gcTime: 5_000 }));
      stage.watch(observer)();
      await stage.pass(2_000);
      stage.say(stage.store.getQueryData(['read', key]));
    }
  },
};

describe("query-core's client without mutations", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // In a process, too, it is a page that is played.
    environmentManager.setIsServer(() => false);
  });
  afterEach(() => {
    vi.useRealTimers();
    environmentManager.setIsServer(() => isServer);
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
  });

  it.each(Object.entries({ ...scenarios, ...observers }))('does as the whole one does with %s', async (_, play) => {
    const [expected, own] = [new Stage(model()), new Stage(new QueryStore())];
    for (const stage of [expected, own]) {
      vi.setSystemTime('2024-01-15T10:30:00Z');
      await play(stage);
      await stage.settled();
      vi.clearAllTimers();
    }
    expect(expected.log).not.toEqual([]);
    expect(own.log).toEqual(expected.log);
  });

  it('lets nothing stand in that was forgotten', async () => {
    const stage = new Stage(new QueryStore());
    const options = (key: string) => stage.options(key, { placeholderData: (previous) => previous });
    const observer = stage.store.observe<string, Error>(options('a'));
    observer.subscribe(() => undefined);
    await stage.settled();
    observer.setOptions(options('b'));
    expect(observer.getCurrentResult().data).toBe('a1');
    const reset = stage.store.resetQueries();
    expect(observer.getCurrentResult()).toMatchObject({ data: undefined, isPending: true });
    await reset;
    observer.setOptions(options('c'));
    expect(observer.getCurrentResult().data).toBe('b3');
  });
});
