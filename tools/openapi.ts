import { readFileSync, writeFileSync } from 'node:fs';
import { openApi } from './openapi/document.js';
import { playExamples } from './openapi/examples.js';

/** Writes the contract as OpenAPI 3.1, docs/openapi.json, with examples that the reference backend has just answered; with `--check` it fails when that is stale. */
const file = 'docs/openapi.json';

const wanted = `${JSON.stringify(openApi(await playExamples()), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
  console.error(`${file} is stale: run "npm run docs".`);
  process.exitCode = 1;
}
