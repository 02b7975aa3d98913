/** Random bytes are drawn in bulk: a call for each session id would be felt in every request. */
const poolSize = 4096;
const pool = new Uint8Array(poolSize);
let used = poolSize;

function randomBytes(count: number): Uint8Array {
  if (used + count > poolSize) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += count;
  return pool.slice(used - count, used);
}

const hexOfByte = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

/** `count` random bytes as URL-safe base64 without padding. */
export function randomToken(count: number): string {
  const text = btoa(String.fromCharCode(...randomBytes(count)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** `length` random lower-case hexadecimal digits. */
export function randomHex(length: number): string {
  let text = '';
  for (const byte of randomBytes(length / 2)) text += hexOfByte[byte] ?? '';
  return text;
}
