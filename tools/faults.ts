import { writeFile } from 'node:fs/promises';
import { jsonOf, pageOf } from './faults/page.js';
import { allCells, runCells } from './faults/run.js';

/** Tries every operation of the data layer with every fault, and writes docs/faults.json and docs/faults.md: `npm run faults`. */
const pairs = allCells();
console.warn = () => undefined;
const started = Date.now();
const cells = await runCells(pairs, { together: 8, limit: 1_000 });
await writeFile('docs/faults.json', jsonOf(cells));
await writeFile('docs/faults.md', pageOf(cells.map(({ breaches, ...cell }) => ({ ...cell, ...(breaches.length > 0 && { breaches }) }))));
const broken = cells.filter(({ breaches }) => breaches.length > 0);
for (const { operation, fault, end, code, breaches } of broken) console.log(`  ${operation}, ${fault}: ${end} ${code}: ${breaches.join('; ')}`);
console.log(`${cells.length} cells in ${Math.round((Date.now() - started) / 1000)} s; ${broken.length} break a rule`);
if (broken.length > 0) process.exitCode = 1;
