import { focusManager, onlineManager, QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueryStore } from '../../../src/data/client/query-store.js';

type Options = QueryObserverOptions<string, Error, string, string> & { queryKey: readonly string[] };

/** What both have, for a scenario that is played on each. */
type Common = Pick<QueryStore, 'mount' | 'unmount' | 'observe' | 'query' | 'getQueryData' | 'setQueryData' | 'invalidateQueries' | 'refetchQueries' | 'cancelQueries' | 'removeQueries' | 'resetQueries'>;

/** Query-core's own, with the defaults of ours: what ours has to be like. */
function model(): Common {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 10_000, refetchOnReconnect: 'always' } } });
  return Object.assign(client, { observe: (options: Options) => new QueryObserver(client, options) }) as unknown as Common;
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

  watch(key: string, more: Partial<Options> = {}): () => void {
    return this.store.observe<string, Error>(this.options(key, more)).subscribe(({ data, status, fetchStatus, isStale }) => {
      this.log.push(`sees ${data ?? 'nothing'} ${status} ${fetchStatus} ${isStale ? 'stale' : 'fresh'}`);
    });
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
    const stop = stage.watch('a');
    await stage.settled();
    stop();
    stage.watch('a');
  },
  'a read that fails': async (stage) => {
    stage.fails = true;
    stage.watch('a');
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
    stage.watch('a');
    await stage.settled();
    stage.store.setQueryData<string>(['read', 'a'], (data) => data && `${data}, changed`);
    stage.store.setQueryData<string>(['read', 'b'], (data) => data);
    stage.store.setQueryData<string>(['read', 'c'], () => 'made');
    await stage.settled();
    stage.say(['a', 'b', 'c'].map((key) => stage.store.getQueryData(['read', key])));
  },
  'data that is changed during a read': async (stage) => {
    stage.watch('a');
    stage.store.setQueryData<string>(['read', 'a'], () => 'made');
    await stage.settled();
    stage.say(stage.store.getQueryData(['read', 'a']));
  },
  'what is read again during a read': async (stage) => {
    stage.watch('a');
    await stage.settled();
    const reads = [stage.store.refetchQueries({}), stage.store.refetchQueries({})];
    await Promise.all(reads);
    stage.say('read');
  },
  'who waits for a read, and for its end': async (stage) => {
    stage.watch('a');
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
    stage.watch('a');
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
    stage.watch('a');
    stage.watch('off', { enabled: false });
    await stage.settled();
    await stage.store.query(stage.options('b'));
    await stage.store.refetchQueries({ type: 'active' });
    await stage.store.refetchQueries({ predicate: ({ queryKey }) => queryKey[1] === 'b' });
    stage.fails = true;
    await stage.store.refetchQueries({});
    await stage.settled();
  },
  'a read that is given up': async (stage) => {
    stage.watch('a', { queryFn: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up')))) });
    await stage.settled();
    await stage.store.cancelQueries({ queryKey: ['read'] });
    await stage.settled();
  },
  'what is forgotten': async (stage) => {
    stage.watch('a');
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
    stage.watch('a', { refetchOnWindowFocus: 'always' });
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
    stage.watch('a');
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

describe("query-core's client without mutations", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
  });

  it.each(Object.entries(scenarios))('does as the whole one does with %s', async (_, play) => {
    const [expected, own] = [new Stage(model()), new Stage(new QueryStore())];
    for (const stage of [expected, own]) {
      await play(stage);
      await stage.settled();
    }
    expect(expected.log).not.toEqual([]);
    expect(own.log).toEqual(expected.log);
  });
});
