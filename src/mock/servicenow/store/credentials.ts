/** Users' passwords and API keys, apart from their records so that no answer can hold one. */
export class Credentials {
  readonly #passwords = new Map<string, string>();
  readonly #apiKeys = new Map<string, string>();

  /** Lets `x-sn-apikey: <key>` act as the user. */
  addApiKey(key: string, userSysId: string): void {
    this.#apiKeys.set(key, userSysId);
  }

  userOfApiKey(key: string): string | undefined {
    return this.#apiKeys.get(key);
  }

  setPassword(userSysId: string, password: string): void {
    this.#passwords.set(userSysId, password);
  }

  /** Tests whether the user was given a password, be it the empty one that nobody signs in with. */
  hasPassword(userSysId: string): boolean {
    return this.#passwords.has(userSysId);
  }

  /** A copy of all passwords, in clear text, by the sys_id of their user: for what saves an instance. */
  get passwords(): ReadonlyMap<string, string> {
    return new Map(this.#passwords);
  }

  /** Puts these passwords in the place of all others. API keys stay. */
  restore(passwords: ReadonlyMap<string, string>): void {
    this.#passwords.clear();
    for (const [userSysId, password] of passwords) this.#passwords.set(userSysId, password);
  }

  /** Replaces a password and returns what puts the present one back, unless another one is set in the meantime. */
  rotate(userSysId: string, password: string): () => void {
    const before = this.#passwords.get(userSysId);
    this.#passwords.set(userSysId, password);
    return () => {
      if (this.#passwords.get(userSysId) !== password) return;
      if (before === undefined) this.#passwords.delete(userSysId);
      else this.#passwords.set(userSysId, before);
    };
  }

  remove(userSysId: string): void {
    this.#passwords.delete(userSysId);
    for (const [key, owner] of this.#apiKeys) if (owner === userSysId) this.#apiKeys.delete(key);
  }

  matches(userSysId: string, password: string): boolean {
    const known = this.#passwords.get(userSysId);
    return known !== undefined && known !== '' && known === password;
  }
}
