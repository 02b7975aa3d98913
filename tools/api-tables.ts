import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { elementTables } from './api-tables/element-tables.js';
import { readManifest } from './api-tables/manifest.js';
import { fillSections, type Section } from './api-tables/sections.js';
import { tokenTable } from './api-tables/token-table.js';

// Writes the tables of README.md from the manifest; with --check it only says whether they are up to date.
const readme = 'README.md';
const manifest = 'custom-elements.json';

if (!existsSync(manifest)) fail(`There is no ${manifest}: run "npm run manifest" first.`);
else if (!existsSync(readme)) fail(`There is no ${readme}: it needs the markers <!-- api:TAG --> … <!-- /api --> and <!-- tokens --> … <!-- /tokens -->.`);
else update(readFileSync(readme, 'utf8'), sections(readFileSync(manifest, 'utf8')));

function sections(json: string): Section[] {
  const declarations = readManifest(json);
  const elements = declarations.filter(({ tagName }) => tagName !== undefined);
  const apis = elements.map((element) => ({ name: `api:${element.tagName}`, content: elementTables(element, declarations) }));
  return [...apis, { name: 'tokens', content: tokenTable(elements[0]?.cssProperties ?? []) }];
}

function update(present: string, generated: readonly Section[]): void {
  const wanted = fillSections(present, generated);
  if (wanted === present) return;
  if (process.argv.includes('--check')) fail(`The tables of ${readme} are not those of the source: run "npm run docs".`);
  else writeFileSync(readme, wanted);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
