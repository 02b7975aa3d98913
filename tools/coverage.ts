import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { byLayer, isBelowFloor, percentOf, type Lines } from './layer-coverage/by-layer.js';

/** Prints what share of each layer's lines the tests of `npm run test:coverage` went through, and fails below a floor. */
const summary = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8')) as Readonly<Record<string, { readonly lines: Lines }>>;
const files = Object.entries(summary).filter(([file]) => file !== 'total');
const layers = byLayer(new Map(files.map(([file, { lines }]) => [relative('.', file).split(sep).join(posix.sep), lines])));

console.log(`\n${'layer'.padEnd(18)}${'lines'.padStart(7)}${'covered'.padStart(10)}${'floor'.padStart(8)}`);
for (const layer of layers) {
  const { name, total, floor } = layer;
  console.log(`${name.padEnd(18)}${String(total).padStart(7)}${`${percentOf(layer).toFixed(1)} %`.padStart(10)}${(floor === undefined ? '' : `${floor} %`).padStart(8)}`);
}
for (const { name } of layers.filter(isBelowFloor)) {
  console.error(`The tests go through too few lines of ${name}.`);
  process.exitCode = 1;
}
