import { readFileSync, writeFileSync } from 'node:fs';
import { openApi } from './openapi/document.js';
import { playExamples } from './openapi/examples.js';
import { openApiPage } from './openapi-page/page.js';

/**
 * Writes the contract as OpenAPI 3.1, docs/openapi.json, with examples that the reference backend has just answered, and the same as a page to read,
 * docs/openapi.html; with `--check` it fails when one of them is stale.
 */
const document = openApi(await playExamples());
const wanted: Readonly<Record<string, string>> = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'docs/openapi.html': await openApiPage(document),
};

for (const [file, text] of Object.entries(wanted)) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is stale: run "npm run docs".`);
    process.exitCode = 1;
  }
}
