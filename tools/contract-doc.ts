import { readFile, writeFile } from 'node:fs/promises';
import { withTables } from './contract-doc/tables.js';

/**
 * Writes the tables of endpoints, problems, checks and rules of docs/contract.md between their markers; with `--check` it fails
 * instead when they are stale.
 */
const file = 'docs/contract.md';
const check = process.argv.includes('--check');

const before = await readFile(file, 'utf8');
const after = withTables(before);
if (check && before !== after) {
  console.error(`${file} is stale: run "npm run docs".`);
  process.exitCode = 1;
} else if (!check) {
  await writeFile(file, after);
}
