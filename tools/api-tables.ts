import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { elementTables } from './api-tables/element-tables.js';
import { readManifest } from './api-tables/manifest.js';
import { partTable } from './api-tables/part-table.js';
import { fillSections, type Section } from './api-tables/sections.js';
import { tokenTable } from './api-tables/token-table.js';
import { readTokens } from './tokens/read-tokens.js';

// Writes the tables of the documents from the manifest; with --check it only says whether they are up to date.
const manifest = 'custom-elements.json';

if (!existsSync(manifest)) fail(`There is no ${manifest}: run "npm run manifest" first.`);
else for (const [path, sections] of documentsOf(readFileSync(manifest, 'utf8'))) update(path, sections);

function documentsOf(json: string): readonly (readonly [path: string, sections: readonly Section[]])[] {
  const declarations = readManifest(json);
  const elements = declarations.filter(({ tagName }) => tagName !== undefined);
  const apis = elements.map((element) => ({ name: `api:${element.tagName}`, content: elementTables(element, declarations) }));
  return [
    ['README.md', apis],
    [
      'docs/theming.md',
      [
        { name: 'tokens', content: tokenTable(readTokens()) },
        { name: 'parts', content: partTable(elements) },
      ],
    ],
  ];
}

function update(path: string, generated: readonly Section[]): void {
  const present = readFileSync(path, 'utf8');
  const wanted = fillSections(present, generated);
  if (wanted === present) return;
  if (process.argv.includes('--check')) fail(`The tables of ${path} are not those of the source: run "npm run docs".`);
  else writeFileSync(path, wanted);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
