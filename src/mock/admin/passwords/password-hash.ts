import { fromBase64, toBase64 } from '../../../common/base64.js';

/** As slow as is recommended for this function. */
const rounds = 210_000;
const keyBits = 256;

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array<ArrayBuffer>> {
  const secret = new TextEncoder().encode(password.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-512', salt, iterations }, key, keyBits));
}

/** Hashes a password to `pbkdf2-sha512$<rounds>$<salt>$<key>`, salt and key in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return ['pbkdf2-sha512', rounds, toBase64(salt), toBase64(await derive(password, salt, rounds))].join('$');
}

const hashShape = /^pbkdf2-sha512\$(\d{1,7})\$([A-Za-z0-9+/]{22}==)\$([A-Za-z0-9+/]{43}=)$/;

/** Tests whether the hash is that of the password; false for what is no hash. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, iterations, salt = '', key = ''] = hashShape.exec(hash) ?? [];
  if (!Number(iterations)) return false;
  const [expected, derived] = [fromBase64(key), await derive(password, fromBase64(salt), Number(iterations))];
  // Every byte is looked at, wherever the two differ first.
  return derived.reduce((difference, byte, index) => difference | (byte ^ (expected[index] ?? 0)), 0) === 0;
}
