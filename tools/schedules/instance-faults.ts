import type { Random } from '../../src/common/random.js';
import { html, json } from '../simulation/answers.js';
import type { Timeline } from '../simulation/timeline.js';

/** A request on its way from the backend to the instance. */
interface Context {
  readonly timeline: Timeline;
  readonly random: Random;
  /** Lets the instance answer. */
  readonly commit: () => Promise<Response>;
  /** Milliseconds until the backend gives up. */
  readonly patience: number;
  /** Ends the backend. */
  readonly kill: () => void;
}

type Fault = (context: Context) => Promise<Response>;

const envelope = (status: number, message: string, detail: string, headers: HeadersInit = {}): Response =>
  json(JSON.stringify({ error: { message, detail }, status: 'failure' }), status, headers);

const denied = (): Response => envelope(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints');
const ruled = (): Response => envelope(403, 'Operation Failed', 'Operation against file incident was aborted by Business Rule');

const answering = (answer: () => Response): Fault => () => Promise.resolve(answer());

/** Time passes until the backend gives up. */
async function givenUp({ timeline, patience }: Context): Promise<never> {
  await timeline.passAtWork(patience);
  throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}

/** The instance does it 5 to 25 seconds from now. */
function commitLater({ timeline, random, commit }: Context): void {
  timeline.scheduler('instance').after(5_000 + Math.floor(random.next() * 20_000), async () => {
    await commit();
  });
}

/** What may go wrong with any request, and leaves it undone. */
const refusals: Readonly<Record<string, Fault>> = {
  'instance: 401': answering(() => envelope(401, 'User Not Authenticated', 'Required to provide Auth information')),
  'instance: 403': answering(denied),
  'instance: 429': answering(() => envelope(429, 'Rate limit exceeded', 'Rate limit exceeded', { 'Retry-After': '5' })),
  'instance: 503': answering(() => html(503)),
  'instance: no connection': () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })),
  'instance: times out': givenUp,
  'instance: 500': answering(() => envelope(500, 'Transaction cancelled', 'The transaction could not be completed')),
  'backend ends before': (context) => {
    context.kill();
    return Promise.reject(new TypeError('fetch failed'));
  },
};

/** What may go wrong with a write that is done all the same. */
const commits: Readonly<Record<string, Fault>> = {
  'instance: commits, times out': async (context) => {
    await context.commit();
    return givenUp(context);
  },
  'instance: commits, 500': async ({ commit }) => {
    await commit();
    return envelope(500, 'Transaction cancelled', 'The transaction could not be completed');
  },
  'instance: commits, drops': async ({ commit }) => {
    await commit();
    throw new TypeError('fetch failed');
  },
  'instance: commits, half JSON': async ({ commit }) => {
    const whole = await (await commit()).text();
    return json(whole.slice(0, whole.length / 2), 200);
  },
  'instance: commits, 503': async ({ commit }) => {
    await commit();
    return html(503);
  },
  'instance: commits late, times out': (context) => {
    commitLater(context);
    return givenUp(context);
  },
  'instance: commits late, 504': (context) => {
    commitLater(context);
    return Promise.resolve(html(504));
  },
  'instance: commits late, drops': (context) => {
    commitLater(context);
    return Promise.reject(new TypeError('fetch failed'));
  },
  'backend ends after': async ({ commit, kill }) => {
    await commit();
    kill();
    throw new TypeError('fetch failed');
  },
  'backend ends, commits late': (context) => {
    commitLater(context);
    context.kill();
    return Promise.reject(new TypeError('fetch failed'));
  },
  'instance: a rule refuses': answering(ruled),
};

export const readFaults = refusals;
export const writeFaults: Readonly<Record<string, Fault>> = { ...refusals, ...commits };
