import { fromBase64, toBase64 } from '../../common/base64.js';
import type { Vault } from '../ports/vault.js';

const ivLength = 12;

/** Encrypts secrets with a key that is made here, can never be taken out, and ends with the process. */
export class MemoryVault implements Vault {
  readonly #key = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  async seal(secret: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, new TextEncoder().encode(secret));
    return toBase64(new Uint8Array([...iv, ...new Uint8Array(data)]));
  }

  async open(sealed: string): Promise<string> {
    const bytes = fromBase64(sealed);
    const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, ivLength) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await this.#key, bytes.subarray(ivLength)));
  }
}
