import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchLookups } from './lookups.js';
import { benchPersistence } from './persistence.js';
import { benchFilters, benchLists } from './requests.js';
import { benchScans } from './scans.js';
import { benchStart } from './startup.js';
import { few, instanceOf } from './support/instance.js';

/**
 * What the mock ServiceNow costs, beside what one could use instead, in one run on one machine. The ratios are what
 * counts: the figures themselves are of the machine, and of what else it does at the moment. Names of parts, as in
 * `npm run bench -- lists`, run these alone.
 */
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc') as typeof globalThis.gc;

function benchStore(): void {
  const big = benchStart();
  benchLookups(instanceOf(few), big);
  benchScans(big);
}

const parts: Readonly<Record<string, () => void | Promise<void>>> = { store: benchStore, lists: benchLists, filters: benchFilters, persistence: benchPersistence };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) throw new RangeError(`There is no part ${unknown.join(', ')}: choose among ${Object.keys(parts).join(', ')}`);

for (const [name, run] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await run();
