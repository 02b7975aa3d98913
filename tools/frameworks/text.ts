/** Returns a description as JSDoc, on a line of its own. */
export const comment = (description: string): string => `/** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */`;

/** Returns an import of types. */
export const importOf = (names: readonly string[], from: string): string => `import type { ${names.join(', ')} } from '${from}';`;
