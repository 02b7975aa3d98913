const poolBytes = 4096;
const hexDigits = new TextEncoder().encode('0123456789abcdef');
const decoder = new TextDecoder();

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** Digits are drawn in bulk: a call for each session id would be felt in every request. */
let pool = '';
let used = 0;

function refill(): void {
  const codes = new Uint8Array(2 * poolBytes);
  let position = 0;
  for (const byte of randomBytes(poolBytes)) {
    codes[position] = hexDigits[byte >>> 4] ?? 0;
    codes[position + 1] = hexDigits[byte & 15] ?? 0;
    position += 2;
  }
  pool = decoder.decode(codes);
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
