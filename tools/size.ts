import { bundle, oneFile, type Size } from './size/bundle.js';
import { shares } from './size/libraries.js';

interface Row {
  what: string;
  size: Size;
  /** In bytes, gzip -9: what most servers send. */
  budget: number;
}

const [linkedTickets, settingsPanel, all, whole, own] = await Promise.all([
  bundle('src/define/linked-tickets.ts'),
  bundle('src/define/servicenow-settings-panel.ts'),
  bundle('src/define.ts'),
  oneFile('src/define.ts'),
  oneFile('src/define.ts', { ownOnly: true }),
]);

// What a change may not go beyond (decisions/008).
const rows: readonly Row[] = [
  { what: 'linked-tickets, before a click', size: linkedTickets.initial, budget: 46_000 },
  { what: 'servicenow-settings-panel, before a click', size: settingsPanel.initial, budget: 41_000 },
  { what: 'all three elements, with their lazy parts', size: all.all, budget: 114_200 },
  { what: 'all three in one file', size: whole.all, budget: 97_800 },
  { what: 'of that without lit, query-core and zod', size: own.all, budget: 83_000 },
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

const over = rows.filter(({ size, budget }) => size.gzip > budget);
for (const { what, size, budget } of over) console.error(`${what}: ${size.gzip - budget} bytes over its budget of ${budget}.`);
process.exitCode = over.length > 0 ? 1 : 0;
