const libraries: readonly (readonly [name: string, path: RegExp])[] = [
  ['lit', /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//],
  ['query-core', /node_modules\/@tanstack\/query-core\//],
  ['zod', /node_modules\/zod\//],
  ['other packages', /node_modules\//],
];

/** Minified bytes by library; what is written here is `own`. */
export function shares(inputs: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const [input, size] of inputs) {
    const name = libraries.find(([, path]) => path.test(input))?.[0] ?? 'own';
    bytes.set(name, (bytes.get(name) ?? 0) + size);
  }
  return bytes;
}
