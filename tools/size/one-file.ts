/** A part that is fetched when it is needed: `import('./tools.js')`. */
const lazyImport = /\bimport\(('\.[^']+')\)/g;

/**
 * Draws the parts that a module fetches into it, for a single file: what is there from the start need not be wrapped so that it
 * can be evaluated later, which bundlers do for each module behind an `import()` (3 kB gzip).
 */
export function drawnIn(source: string): string {
  const imports: string[] = [];
  const body = source.replace(lazyImport, (_, path: string) => {
    const name = `part${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  return imports.length > 0 ? `${imports.join('\n')}\n${body}` : source;
}
