import { readFileSync } from 'node:fs';
import { entriesOf } from './entries/entries.js';
import { openProgram } from './entries/open-program.js';
import { undocumentedIn } from './entries/undocumented.js';

/** Refuses what the package exports to pages and backends, and members of it, without a word of JSDoc: an editor shows nothing else. */
const entries = entriesOf(readFileSync('package.json', 'utf8')).filter(({ name }) => name !== 'mock-servicenow');
const sources = entries.map(({ name, declarations }) => ({ name, path: declarations.replace(/^dist\//, 'src/').replace(/\.d\.ts$/, '.ts') }));
const program = openProgram(sources.map(({ path }) => path));

for (const { name, path } of sources) {
  for (const silent of undocumentedIn(program, path)) {
    console.error(`${path}: ${silent} of “${name}” has no JSDoc.`);
    process.exitCode = 1;
  }
}
