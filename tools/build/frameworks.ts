import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../api-tables/manifest.js';
import { reactTypes } from '../frameworks/react.js';
import { svelteTypes } from '../frameworks/svelte.js';
import { tagsOf, tagTypes } from '../frameworks/tags.js';
import { vueTypes } from '../frameworks/vue.js';
import { cssData, htmlData } from '../frameworks/vs-code.js';
import { webTypes } from '../frameworks/web-types.js';

/** Writes what frameworks and editors know of the elements, from the custom elements manifest: types for templates, and data for completion. */
export function buildFrameworks(folder: string, project: { readonly name: string; readonly version: string }): void {
  const tags = tagsOf(readManifest(readFileSync('custom-elements.json', 'utf8')));
  const own = join(folder, 'frameworks');
  mkdirSync(own, { recursive: true });
  for (const [name, content] of Object.entries({ react: reactTypes(tags), svelte: svelteTypes(tags), tags: tagTypes(tags), vue: vueTypes(tags) })) writeFileSync(join(own, `${name}.d.ts`), content);
  const data = { 'vscode.css-custom-data': cssData(tags), 'vscode.html-custom-data': htmlData(tags), 'web-types': webTypes(tags, project) };
  for (const [name, content] of Object.entries(data)) writeFileSync(join(own, `${name}.json`), `${JSON.stringify(content)}\n`);
}
