import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licences of what is drawn into a file, beside it. */
export const writeLicences = (folder: string, built: string, libraries: readonly string[]): void => writeFileSync(join(folder, `${built}.LICENSES.txt`), libraries.map(licenceOf).join('\n\n'));

function licenceOf(library: string): string {
  const text = readFileSync(`node_modules/${library}/LICENSE`, 'utf8');
  return `== ${library}\n\n${text.trim()}\n`;
}
