import { readFileSync, writeFileSync } from 'node:fs';
import { rightsPage } from './servicenow-rights/page.js';
import { playAll } from './servicenow-rights/play.js';

/** Writes docs/servicenow-rights.md, what the reference backend asks of an instance; with `--check` it fails when that is stale. */
const file = 'docs/servicenow-rights.md';

const wanted = rightsPage(await playAll());
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
  console.error(`${file} is stale: run "npm run docs".`);
  process.exitCode = 1;
}
