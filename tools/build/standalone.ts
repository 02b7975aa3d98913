import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLicences } from './licences.js';
import { buildOneFile } from './one-file.js';
import { languageEntries, standaloneEntry } from './package-entries.js';

/** What is drawn into the file, with the licence that has to come with it. */
const libraries = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@tanstack/query-core', 'zod'];

/** Returns the value of `integrity` with which a browser runs this file and no other. */
const integrityOf = (content: string): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Builds the file for pages without a bundler, and beside it the licences of what it holds. Returns its integrity, which goes into a
 * file beside it as well, with those of the languages, which have to be built by then.
 */
export async function buildStandalone(folder: string, version: string): Promise<string> {
  const { code } = await buildOneFile(standaloneEntry.source);
  const name = `${standaloneEntry.built}.js`;
  const content = `/*! servicenow-ticketing ${version}, see standalone.LICENSES.txt */\n${code}`;
  const integrity = integrityOf(content);
  writeFileSync(join(folder, name), content);
  // In Node, where pages are rendered or tested, the same comes from the modules: lit's own entry for Node needs no page.
  writeFileSync(join(folder, `${standaloneEntry.built}.node.js`), "import './define.js';\nexport * from './index.js';\n");
  writeLicences(folder, standaloneEntry.built, libraries);
  const languages = languageEntries.map(({ built }) => [`${built}.js`, integrityOf(readFileSync(join(folder, `${built}.js`), 'utf8'))] as const);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ [name]: integrity, ...Object.fromEntries(languages) }, null, 2)}\n`);
  return integrity;
}
