import type { InstanceRequest, ServiceNowInstance } from '../../servicenow/index.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import { presentedPassword } from './password-traffic.js';

/** Passwords, or their hashes, by the sys_id of their user. */
export type Passwords = ReadonlyMap<string, string>;

/**
 * The passwords of an instance of which only a hash is known, as a file holds them. Once somebody signs in with one the
 * instance learns it.
 */
export class PasswordRegistry {
  #unproven = new Map<string, string>();
  /** Hashing is slow on purpose: once for each password. */
  readonly #hashes = new Map<string, { password: string; hash: string }>();

  /** Whether every password is known. */
  get isComplete(): boolean {
    return this.#unproven.size === 0;
  }

  /** Starts over with these hashes. */
  restore(hashes: Passwords = new Map()): void {
    this.#unproven = new Map(hashes);
  }

  /** Returns the hashes of those who have not been given another password. */
  unproven({ credentials, store }: ServiceNowInstance): Passwords {
    return new Map([...this.#unproven].filter(([sysId]) => !credentials.hasPassword(sysId) && store.get('sys_user', sysId) !== undefined));
  }

  /** Before a request is answered: what it proves by its user name and password becomes known to the instance. */
  async prove({ credentials, store }: ServiceNowInstance, request: InstanceRequest, body: string): Promise<void> {
    const presented = presentedPassword(request, body);
    const [user] = presented ? store.query('sys_user', `user_name=${presented.userName.replaceAll('^', '^^')}`, 1) : [];
    const hash = this.#unproven.get(user?.sys_id ?? '');
    if (!presented || !user || hash === undefined || credentials.hasPassword(user.sys_id)) return;
    const isRight = await verifyPassword(presented.password, hash);
    // Another one may have been set while this one was verified.
    if (!isRight || credentials.hasPassword(user.sys_id)) return;
    credentials.setPassword(user.sys_id, presented.password);
    this.#hashes.set(user.sys_id, { password: presented.password, hash });
    this.#unproven.delete(user.sys_id);
  }

  /** Passwords as hashes. */
  async hash(passwords: Passwords): Promise<Passwords> {
    const hashes = [...passwords].map(async ([sysId, password]) => [sysId, await this.#hashOf(sysId, password)] as const);
    return new Map(await Promise.all(hashes));
  }

  async #hashOf(sysId: string, password: string): Promise<string> {
    const cached = this.#hashes.get(sysId);
    if (cached?.password === password) return cached.hash;
    const hash = await hashPassword(password);
    this.#hashes.set(sysId, { password, hash });
    return hash;
  }
}
