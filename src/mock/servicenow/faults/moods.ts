import { fromResponse, toResponse, withoutBody, type Answer, type Reply } from '../answer.js';
import type { Instance } from '../instance.js';
import type { InstanceRequest } from '../instance-request.js';
import type { MoodName, MoodOptions, SettingMood } from './mood.js';
import { changes } from './setting-moods.js';
import { faults, instanceMoods, isTransportMood, writeMoods } from './transport-moods.js';

interface ActiveMood {
  readonly name: MoodName;
  readonly options: MoodOptions;
  /** How many requests it has taken hold of. */
  count: number;
  readonly undo: () => void;
}

const isSettingMood = (name: MoodName): name is SettingMood => Object.hasOwn(changes, name);
const nothing = (): void => undefined;

/** The name of every mood. */
export const moodNames: readonly string[] = [...Object.keys(faults), ...Object.keys(changes)];

/**
 * What is wrong with an instance at the moment. Several moods may hold at once; the one entered last is outermost.
 *
 * ```ts
 * snow.moods.enter('maintenance');                                    // until it is left
 * snow.moods.enter('server-errors', { times: 2 });                    // the next two REST requests
 * snow.moods.enter('server-errors', { every: 3 });
 * snow.moods.enter('commits-then-times-out', { times: 1 });           // the write happens, the answer never comes
 * snow.moods.enter('slow', { latency: 500, only: (r) => r.method === 'GET' });
 * snow.moods.leave('maintenance');
 * snow.moods.heal();                                                  // leaves them all
 * ```
 */
export class Moods {
  readonly #instance: Instance;
  #active: ActiveMood[] = [];

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** The names of the moods that hold. */
  get active(): readonly MoodName[] {
    return this.#active.map(({ name }) => name);
  }

  /** Takes effect at once; a mood that holds already starts again with the new options. */
  enter(name: MoodName, options: MoodOptions = {}): void {
    this.leave(name);
    const undo = isSettingMood(name) ? changes[name](this.#instance, options) : nothing;
    this.#active.push({ name, options, count: 0, undo });
  }

  leave(name: MoodName): void {
    const ended = this.#active.filter((active) => active.name === name);
    this.#active = this.#active.filter((active) => active.name !== name);
    for (const mood of ended) mood.undo();
  }

  /** Leaves every mood, the latest first. */
  heal(): void {
    for (const mood of [...this.#active].reverse()) this.leave(mood.name);
  }

  /** Answers a request through the moods that hold. Rejects where a connection would break. */
  apply(request: InstanceRequest, answer: () => Reply): Reply {
    return this.#active.length === 0 ? answer() : this.#distort(request, answer);
  }

  async #distort(request: InstanceRequest, answer: () => Reply): Promise<Answer> {
    const respond = async () => toResponse(await answer());
    const answered = fromResponse(await this.#active.reduce((next, mood) => this.#wrap(mood, request, next), respond)());
    return request.method === 'HEAD' ? withoutBody(answered) : answered;
  }

  #wrap(mood: ActiveMood, request: InstanceRequest, next: () => Promise<Response>): () => Promise<Response> {
    const { name, options } = mood;
    if (!isTransportMood(name) || !appliesTo(mood, request)) return next;
    return () => {
      mood.count += 1;
      if (mood.count === options.times) this.leave(name);
      return faults[name]({ instance: this.#instance, request, options, count: mood.count, next });
    };
  }
}

function appliesTo({ name, options }: ActiveMood, request: InstanceRequest): boolean {
  const isRest = /^\/(api\/|oauth_token\.do)/.test(new URL(request.url).pathname);
  if (!isRest && !instanceMoods.has(name)) return false;
  if (writeMoods.has(name) && (request.method === 'GET' || request.method === 'HEAD')) return false;
  return options.only?.(request) ?? true;
}
