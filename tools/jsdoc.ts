import { mockEntries, pageEntries, translatorEntry } from './build/package-entries.js';
import { openProgram } from './entries/open-program.js';
import { undocumentedIn } from './entries/undocumented.js';

/** Refuses what the package exports to pages and backends, and members of it, without a word of JSDoc: an editor shows nothing else. */
const entries = [...pageEntries, translatorEntry, ...mockEntries].filter(({ name }) => name !== './mock-servicenow');
const program = openProgram(entries.map(({ source }) => source));

for (const { name, source: path } of entries) {
  for (const silent of undocumentedIn(program, path)) {
    console.error(`${path}: ${silent} of “${name}” has no JSDoc.`);
    process.exitCode = 1;
  }
}
