import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDocuments } from './domain/documents.js';
import { anchorsOf, linksIn, pathsIn } from './references/in-markdown.js';
import { referencesIn } from './references/in-prose.js';
import { resolves, type Destinations } from './references/resolve.js';
import { scannedFiles } from './references/scanned-files.js';

/** Fails on each reference of code, tests and documents that leads nowhere: `domain L4`, `servicenow-api.md 2.3`, links. */
const destinations: Destinations = {
  documents: readDocuments(),
  decisions: new Set(readdirSync('decisions').map((name) => name.slice(0, 3))),
  exists: existsSync,
  anchors: (path) => anchorsOf(readFileSync(path, 'utf8')),
};

for (const file of await scannedFiles()) {
  const text = readFileSync(file, 'utf8');
  const references = [...referencesIn(text), ...(file.endsWith('.md') ? [...linksIn(file, text), ...pathsIn(text)] : [])];
  for (const { line, text: name, target } of references) {
    if (resolves(target, destinations)) continue;
    console.error(`${file}:${line}: “${name}” leads nowhere.`);
    process.exitCode = 1;
  }
}
