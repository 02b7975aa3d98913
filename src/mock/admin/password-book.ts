import type { Answer, MockServiceNow } from '../servicenow/index.js';
import { givenPassword, presentedPassword } from './password-traffic.js';

/** Makes hashes for a file, and checks a password against one. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
}

/** Passwords by the sys_id of their user. */
export type Passwords = ReadonlyMap<string, string>;

/**
 * The passwords of an instance, for what saves and restores it. Those restored from a file are known by their hash
 * until somebody signs in with one; then the instance learns it.
 */
export class PasswordBook {
  readonly #hasher: PasswordHasher | undefined;
  #known = new Map<string, string>();
  #hashed = new Map<string, string>();
  /** Hashing is slow on purpose: once for each password. */
  readonly #hashes = new Map<string, { password: string; hash: string }>();

  constructor(hasher?: PasswordHasher) {
    this.#hasher = hasher;
  }

  /** The passwords that are known in clear text. */
  get known(): Passwords {
    return this.#known;
  }

  /** Starts over with the passwords of a new instance. */
  begin({ store }: MockServiceNow, base: Readonly<Record<string, string>>): void {
    this.#hashed.clear();
    this.#known = new Map(store.query('sys_user').flatMap(({ sys_id, user_name }) => (base[user_name] === undefined ? [] : [[sys_id, base[user_name]]])));
  }

  /** Gives the instance these passwords, and takes those of everybody else. */
  restore(snow: MockServiceNow, known: Passwords, hashed: Passwords = new Map()): void {
    this.#known = new Map(known);
    this.#hashed = new Map(hashed);
    for (const { sys_id } of snow.store.query('sys_user')) snow.store.update('sys_user', sys_id, { user_password: known.get(sys_id) ?? '' });
  }

  /** Those that are still known by their hash alone. */
  get hashed(): Passwords {
    return this.#hashed;
  }

  /** Before a request is answered: what it proves by its user name and password becomes known to the instance. */
  async prove({ store }: MockServiceNow, request: Request, body: string): Promise<void> {
    if (this.#hashed.size === 0) return;
    const presented = presentedPassword(request, body);
    const user = presented && store.query('sys_user').find(({ user_name }) => user_name.toLowerCase() === presented.userName.toLowerCase());
    const hash = this.#hashed.get(user?.sys_id ?? '');
    if (!presented || !user || hash === undefined || !(await this.#hasher?.verify(presented.password, hash))) return;
    store.update('sys_user', user.sys_id, { user_password: presented.password });
    this.#learn(user.sys_id, presented.password);
  }

  /** After it is answered: a password that it set is kept. */
  observe(request: Request, body: string, answer: Answer): void {
    const given = givenPassword(request, body, answer);
    if (given) this.#learn(given.sysId, given.password);
  }

  /** Every password as a hash. Throws an Error without a hasher. */
  async hashes(): Promise<Passwords> {
    const all = new Map(this.#hashed);
    for (const [sysId, password] of this.#known) all.set(sysId, await this.#hashOf(sysId, password));
    return all;
  }

  async #hashOf(sysId: string, password: string): Promise<string> {
    const cached = this.#hashes.get(sysId);
    if (cached?.password === password) return cached.hash;
    if (!this.#hasher) throw new Error('There is nothing to hash passwords with.');
    const hash = await this.#hasher.hash(password);
    this.#hashes.set(sysId, { password, hash });
    return hash;
  }

  #learn(sysId: string, password: string): void {
    this.#hashed.delete(sysId);
    this.#known.set(sysId, password);
  }
}
