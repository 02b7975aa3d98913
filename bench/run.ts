import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchLookups } from './lookups.js';
import { benchFilters, benchLists } from './requests.js';
import { benchScans } from './scans.js';
import { benchStart } from './startup.js';
import { few, instanceOf } from './support/instance.js';

/**
 * What the mock ServiceNow costs, beside what one could use instead, in one run on one machine. The ratios are what
 * counts: the figures themselves are of the machine, and of what else it does at the moment.
 */
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc') as typeof globalThis.gc;

const big = benchStart();
benchLookups(instanceOf(few), big);
benchScans(big);
await benchLists();
await benchFilters();
