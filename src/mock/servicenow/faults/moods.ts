import { fromResponse, toResponse, withoutBody, type Answer, type Reply } from '../http/answer.js';
import type { InstanceRequest } from '../http/instance-request.js';
import type { MoodName, MoodOptions, SettingMood, TransportMood } from './mood.js';
import { changes, type InstancePorts } from './setting-moods.js';
import { faults, isSpared, isTransportMood, writeMoods, type TransportPorts } from './transport-moods.js';

/** What faults need of an instance, and change of it. */
export interface FaultPorts extends TransportPorts, InstancePorts {}

interface ActiveMood {
  readonly name: MoodName;
  readonly options: MoodOptions;
  /** How many requests it has met. */
  count: number;
  /** How many of them it has spoiled. */
  spoiled: number;
  readonly undo: () => void;
}

/** A mood that holds, and the options that it was entered with. */
export type HeldMood = Pick<ActiveMood, 'name' | 'options'>;

const isSettingMood = (name: MoodName): name is SettingMood => Object.hasOwn(changes, name);
const nothing = (): void => undefined;

/** The name of every mood. */
export const moodNames: readonly string[] = [...Object.keys(faults), ...Object.keys(changes)];

/**
 * What is wrong with an instance at the moment. Several moods may hold at once; the one entered last is outermost.
 *
 * ```ts
 * snow.moods.enter('maintenance');                                    // until it is left
 * snow.moods.enter('server-errors', { times: 2 });                    // the next two requests
 * snow.moods.enter('server-errors', { every: 3 });
 * snow.moods.enter('commits-then-times-out', { times: 1 });           // the write happens, the answer never comes
 * snow.moods.enter('slow', { latency: 500, only: (r) => r.method === 'GET' });
 * snow.moods.leave('maintenance');
 * snow.moods.heal();                                                  // leaves them all
 * ```
 */
export class Moods {
  readonly #ports: FaultPorts;
  #active: ActiveMood[] = [];

  constructor(ports: FaultPorts) {
    this.#ports = ports;
  }

  /** The names of the moods that hold. */
  get active(): readonly MoodName[] {
    return [...new Set(this.#active.map(({ name }) => name))];
  }

  /** The moods that hold, one of several routes once for each. */
  get held(): readonly HeldMood[] {
    return this.#active;
  }

  /** Takes effect at once; a mood that holds already, for the same route, starts again with the new options. */
  enter(name: MoodName, options: MoodOptions = {}): void {
    const isSame = (active: ActiveMood) => active.name === name && (isSettingMood(name) || active.options.route === options.route);
    this.#end(this.#active.filter(isSame));
    const undo = isSettingMood(name) ? changes[name](this.#ports, options) : nothing;
    this.#active.push({ name, options, count: 0, spoiled: 0, undo });
  }

  /** Leaves a mood, whatever routes it holds for. */
  leave(name: MoodName): void {
    this.#end(this.#active.filter((active) => active.name === name));
  }

  /** Leaves every mood, the latest first. */
  heal(): void {
    for (const mood of [...this.#active].reverse()) this.leave(mood.name);
  }

  /** Answers a request through the moods that hold. Rejects where a connection would break. */
  apply(request: InstanceRequest, answer: () => Reply): Reply {
    return this.#active.length === 0 ? answer() : this.#distort(request, answer);
  }

  #end(moods: readonly ActiveMood[]): void {
    this.#active = this.#active.filter((active) => !moods.includes(active));
    for (const mood of moods) mood.undo();
  }

  async #distort(request: InstanceRequest, answer: () => Reply): Promise<Answer> {
    const respond = async () => toResponse(await answer());
    const moods = meeting(this.#active, request);
    const answered = fromResponse(await moods.reduce((next, mood) => this.#wrap(mood, request, next), respond)());
    return request.method === 'HEAD' ? withoutBody(answered) : answered;
  }

  #wrap(mood: TransportActiveMood, request: InstanceRequest, next: () => Promise<Response>): () => Promise<Response> {
    return () => {
      const { name, options } = mood;
      mood.count += 1;
      const context = { ports: this.#ports, request, options, count: mood.count, next };
      if (isSpared(name, context)) return next();
      mood.spoiled += 1;
      if (mood.spoiled === options.times) this.#end([mood]);
      return faults[name](context);
    };
  }
}

type TransportActiveMood = ActiveMood & { readonly name: TransportMood };

/** The moods that a request meets, the latest last; of several by one name the latest alone. */
function meeting(active: readonly ActiveMood[], request: InstanceRequest): TransportActiveMood[] {
  const met = new Map<MoodName, TransportActiveMood>();
  for (const mood of [...active].reverse()) if (isTransport(mood) && !met.has(mood.name) && appliesTo(mood, request)) met.set(mood.name, mood);
  return [...met.values()].reverse();
}

const isTransport = (mood: ActiveMood): mood is TransportActiveMood => isTransportMood(mood.name);

function appliesTo({ name, options }: ActiveMood, request: InstanceRequest): boolean {
  if (writeMoods.has(name) && (request.method === 'GET' || request.method === 'HEAD')) return false;
  return options.only?.(request) ?? true;
}
