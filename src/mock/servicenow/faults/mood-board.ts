import type { MockServiceNow, MoodName, MoodOptions } from '../index.js';
import { isMoodName, moodCatalogue, type MoodEntry } from './mood-catalogue.js';

/** How a mood is entered from outside the process: a request is chosen by its method and path. */
export interface MoodChoice extends Omit<MoodOptions, 'only' | 'route'> {
  /** Only requests with this method. */
  readonly method?: string;
  /** Only requests whose path begins so: `/api/now/table/sys_user`. */
  readonly path?: string;
}

export interface MoodState extends MoodEntry {
  readonly name: MoodName;
  readonly isActive: boolean;
  /** With which options it was entered, while it lasts: the latest, where it holds for several routes. */
  readonly choice?: MoodChoice;
  /** All of them, where it holds for several routes. */
  readonly choices?: readonly MoodChoice[];
}

/** The moods of an instance with the options that they were entered with. */
export class MoodBoard {
  readonly #snow: () => MockServiceNow;
  /** How a mood was entered, by the options that the instance has of it. */
  readonly #choices = new WeakMap<MoodOptions, MoodChoice>();

  constructor(snow: () => MockServiceNow) {
    this.#snow = snow;
  }

  list(): MoodState[] {
    const { active } = this.#snow().moods;
    return Object.keys(moodCatalogue).filter(isMoodName).map((name) => {
      const choices = this.#choicesOf(name);
      const choice = choices.at(-1);
      return { name, isActive: active.includes(name), ...moodCatalogue[name], ...(choice && { choice }), ...(choices.length > 1 && { choices }) };
    });
  }

  #choicesOf(name: MoodName): MoodChoice[] {
    const held = this.#snow().moods.held.filter((mood) => mood.name === name);
    return held.flatMap(({ options }) => this.#choices.get(options) ?? []);
  }

  /** The names of the moods that hold. */
  get active(): readonly MoodName[] {
    return this.#snow().moods.active;
  }

  /** Takes effect at once; for another method or path, beside those that hold already. Throws a RangeError when the account of `userName` does not exist. */
  enter(name: MoodName, choice: MoodChoice = {}): void {
    const options = optionsOf(choice);
    this.#snow().moods.enter(name, options);
    this.#choices.set(options, choice);
  }

  leave(name: MoodName): void {
    this.#snow().moods.leave(name);
  }

  /** Leaves every mood. */
  heal(): void {
    this.#snow().moods.heal();
  }

  /** Lets `task` see the instance as it is without the moods that changed it. One whose account is gone ends with that. */
  withoutChanges<Result>(task: () => Result): Result {
    const held = this.active.filter((name) => moodCatalogue[name].kind === 'instance');
    const choices = held.map((name) => [name, this.#choicesOf(name)[0] ?? {}] as const);
    for (const name of [...held].reverse()) this.leave(name);
    try {
      return task();
    } finally {
      for (const [name, choice] of choices) this.#resume(name, choice);
    }
  }

  #resume(name: MoodName, choice: MoodChoice): void {
    try {
      this.enter(name, choice);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

function optionsOf({ method, path, ...options }: MoodChoice): MoodOptions {
  if (method === undefined && path === undefined) return { ...options };
  return {
    ...options,
    route: `${method?.toUpperCase() ?? ''} ${path ?? ''}`,
    only: (request) =>
      (method === undefined || request.method === method.toUpperCase()) &&
      (path === undefined || new URL(request.url).pathname.startsWith(path)),
  };
}
