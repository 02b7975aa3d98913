/** A secret at rest: useless without the vault that sealed it. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Encrypts secrets with a key that is made here and can never be taken out (domain S7). */
export class Vault {
  readonly #key = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  async seal(secret: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, new TextEncoder().encode(secret));
    return { iv, data };
  }

  async open({ iv, data }: Sealed): Promise<string> {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.#key, data));
  }
}

/** The value of an `Authorization` header for `username:password`, its characters in UTF-8 (`servicenow-api.md 1.2`). */
export const basicAuthorization = (credentials: string): string =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(credentials)))}`;
