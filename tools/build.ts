import { readFileSync, rmSync } from 'node:fs';
import { buildDeclarations } from './build/declarations.js';
import { buildFrameworks } from './build/frameworks.js';
import { buildMock } from './build/mock.js';
import { buildModules } from './build/modules.js';
import { languageEntries, mockEntries, pageEntries, standaloneEntry, translatorEntry } from './build/package-entries.js';
import { buildStandalone } from './build/standalone.js';

/** Builds the package: `tsx tools/build.ts [folder]`, by default `dist`. Prints the integrity of the file for pages without a bundler. */
const folder = process.argv[2] ?? 'dist';
const project = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly name: string; readonly version: string };

rmSync(folder, { recursive: true, force: true });
await buildModules([...pageEntries, ...languageEntries], folder);
// By itself: beside the pages' modules it would part them into more files.
await buildModules([translatorEntry], folder, {});
await buildMock(folder);
await buildDeclarations([...pageEntries, ...languageEntries, translatorEntry, standaloneEntry, ...mockEntries], folder);
const integrity = await buildStandalone(folder, project.version);
buildFrameworks(folder, project);
console.log(`${folder}/standalone.js  integrity="${integrity}"`);
