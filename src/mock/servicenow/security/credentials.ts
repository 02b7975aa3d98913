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

  /** Replaces a password and returns what puts the present one back. */
  rotate(userSysId: string, password: string): () => void {
    const before = this.#passwords.get(userSysId);
    this.#passwords.set(userSysId, password);
    return () => {
      if (before !== undefined) this.#passwords.set(userSysId, before);
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
