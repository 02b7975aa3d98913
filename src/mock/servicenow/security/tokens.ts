const poolBytes = 4096;
const hexOfByte = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** Digits are drawn in bulk: a call for each session id would be felt in every request. */
let pool = '';
let used = 0;

function refill(): void {
  pool = '';
  for (const byte of randomBytes(poolBytes)) pool += hexOfByte[byte] ?? '';
  used = 0;
}

/** `length` random lower-case hexadecimal digits, a few hundred at most. */
export function randomHex(length: number): string {
  if (used + length > pool.length) refill();
  used += length;
  return pool.slice(used - length, used);
}

/** `count` random bytes as URL-safe base64 without padding. */
export function randomToken(count: number): string {
  const text = btoa(String.fromCharCode(...randomBytes(count)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
