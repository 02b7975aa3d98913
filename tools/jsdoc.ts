import { readFileSync } from 'node:fs';
import { entriesOf } from './entries/entries.js';
import { openProgram } from './entries/open-program.js';
import { undocumentedIn } from './entries/undocumented.js';

/** Refuses what the package exports to pages and backends, and members of it, without a word of JSDoc: an editor shows nothing else. */
/** The names and members of the root that have none so far: each leaves the list with its words. */
const owed = [
  'ApiOptions',
  'ApiOptions.token',
  'ConnectionChangedEvent.change',
  'ConnectionChangedEvent.instanceUrl',
  'TicketCreateEvent.anomalyId',
  'TicketingClient.api',
  'TicketingClient.queries',
  'TicketingClientOptions',
  'TicketingClientOptions.token',
  'TicketingError.code',
];

const entries = entriesOf(readFileSync('package.json', 'utf8')).filter(({ name }) => name !== 'mock-servicenow');
const sources = entries.map(({ name, declarations }) => ({ name, path: declarations.replace(/^dist\//, 'src/').replace(/\.d\.ts$/, '.ts') }));
const program = openProgram(sources.map(({ path }) => path));

for (const { name, path } of sources) {
  for (const silent of undocumentedIn(program, path).filter((found) => name !== '.' || !owed.includes(found))) {
    console.error(`${path}: ${silent} of “${name}” has no JSDoc.`);
    process.exitCode = 1;
  }
}
