/** Returns what stands under keys, one in the other; undefined where one of them is missing. The kit reads on where a schema would not. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? (found as Readonly<Record<string, unknown>>)[key] : undefined;
  return found;
}

/** Returns an id or a text; `''` for anything else. */
export const textAt = (value: unknown, ...keys: readonly string[]): string => {
  const found = at(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** Returns a list; empty for anything else. */
export const listAt = (value: unknown, ...keys: readonly string[]): readonly unknown[] => {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
};
