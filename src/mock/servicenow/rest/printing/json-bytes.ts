const encoder = new TextEncoder();

/** JSON text as it goes over the wire. */
export const encodeJson = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

const comma = 44;
const list = [encodeJson('{"result":['), encodeJson(']}')] as const;
const single = [encodeJson('{"result":'), encodeJson('}')] as const;

/** Puts the items between, with commas: what was encoded before is only copied. */
function join([before, after]: typeof list, items: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = before.length + after.length + Math.max(0, items.length - 1);
  for (const item of items) length += item.length;
  const bytes = new Uint8Array(length);
  bytes.set(before);
  let position = before.length;
  for (const [index, item] of items.entries()) {
    if (index > 0) bytes[position++] = comma;
    bytes.set(item, position);
    position += item.length;
  }
  bytes.set(after, position);
  return bytes;
}

/** `{"result":[...]}` */
export const listBytes = (items: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => join(list, items);

/** `{"result":...}` */
export const resultBytes = (item: Uint8Array): Uint8Array<ArrayBuffer> => join(single, [item]);
