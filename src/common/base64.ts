/** A multiple of three, so that the parts of a text fit together; few enough for the arguments of one call. */
const step = 24_576;

/** Bytes as base64. Browsers of the last years have no method of their own for it. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += step) text += btoa(String.fromCharCode(...bytes.subarray(start, start + step)));
  return text;
}

/** Returns the bytes of a base64 text. Throws a DOMException for any other. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
