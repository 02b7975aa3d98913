/** Keeps secrets unreadable at rest (domain S7). */
export interface Vault {
  /** Encrypts a secret to a text that the store may keep. */
  seal(secret: string): Promise<string>;
  open(sealed: string): Promise<string>;
}
