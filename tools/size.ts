import { readFileSync } from 'node:fs';
import { bundle, oneFile, sizeOf, type Size } from './size/bundle.js';
import { packedWithoutMocks } from './size/packed.js';
import { shares } from './size/libraries.js';

interface Row {
  what: string;
  size: Size;
  /** In bytes, gzip -9: what most servers send. */
  budget: number;
}

/** What has been built: what pages bundle, and the file that pages without a bundler load. */
const dist = 'dist';

const [linkedTickets, settingsPanel, all, own] = await Promise.all([
  bundle(`${dist}/linked-tickets.js`),
  bundle(`${dist}/servicenow-settings-panel.js`),
  bundle(`${dist}/define.js`),
  oneFile('src/standalone.ts', { ownOnly: true }),
]);
const standalone = sizeOf([readFileSync(`${dist}/standalone.js`)]);

// What a change may not go beyond (decisions/008).
const rows: readonly Row[] = [
  { what: 'linked-tickets, before a click', size: linkedTickets.initial, budget: 49_100 },
  { what: 'servicenow-settings-panel, before a click', size: settingsPanel.initial, budget: 43_000 },
  { what: 'all three elements, with their lazy parts', size: all.all, budget: 130_500 },
  { what: 'all three in one file, with what . exports', size: standalone, budget: 110_000 },
  { what: 'of that without lit, query-core and zod', size: own.all, budget: 95_300 },
];

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

console.table(
  rows.map(({ what, size, budget }) => ({
    what,
    'minified kB': kilobytes(size.minified),
    'gzip kB': kilobytes(size.gzip),
    'brotli kB': kilobytes(size.brotli),
    'budget, gzip kB': kilobytes(budget),
    fits: size.gzip <= budget,
  })),
);

const libraries = [...shares(linkedTickets.initialInputs)].map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
console.log(`linked-tickets before a click, minified kB: ${libraries.join(' - ')}`);

const packed = packedWithoutMocks();
const packedBudget = 465_000;
console.log(`To install, without what is about the mocks: ${kilobytes(packed)} kB of ${kilobytes(packedBudget)}`);
if (packed > packedBudget) console.error(`The package is ${packed - packedBudget} bytes over its budget of ${packedBudget}.`);

const over = rows.filter(({ size, budget }) => size.gzip > budget);
for (const { what, size, budget } of over) console.error(`${what}: ${size.gzip - budget} bytes over its budget of ${budget}.`);
process.exitCode = over.length > 0 || packed > packedBudget ? 1 : 0;
