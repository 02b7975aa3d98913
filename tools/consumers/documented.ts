import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { triedIn } from '../documents/blocks.js';
import { readTriedDocuments } from '../documents/documents.js';

/** A block of code of a document, in a file of its own, by its path from the folder of the application. */
export interface Documented {
  readonly file: string;
  /** What declares the names of the host's that the document takes for granted: none where it has no such file. */
  readonly prelude?: string;
}

/** Writes the TypeScript that documents mark as tried in one way into files of an application, each named after its document and line. */
export function writeDocumented(folder: string, how: string): Documented[] {
  mkdirSync(join(folder, 'docs'), { recursive: true });
  return readTriedDocuments().flatMap(({ path, text }) => {
    const name = basename(path, '.md');
    const prelude = resolve(folder, `consumers/documents/${name}.d.ts`);
    return triedIn(text, how).map(({ line, code }) => {
      const file = join('docs', `${name}-${line}.ts`);
      writeFileSync(join(folder, file), asModule(code));
      return { file, ...(existsSync(prelude) && { prelude }) };
    });
  });
}

/** What neither imports nor exports would share its names with the page. */
const asModule = (code: string): string => (/^(?:import|export) /m.test(code) ? code : `${code}export {};\n`);
