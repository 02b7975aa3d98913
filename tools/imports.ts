import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { circlesIn } from './imports/circles.js';
import { twoWayPairs } from './imports/folder-pairs.js';
import { readGraph } from './imports/graph.js';
import { toleratedCircles, toleratedPairs } from './imports/tolerated.js';

/** Refuses circles of imports below `src`, those of types included, and folders that import each other. */
const root = 'src';
const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const paths = names.map((name) => posix.join(root, ...name.split(sep))).sort();
const graph = readGraph(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])));

const circles = circlesIn(graph).map((files) => files.join(', '));
const pairs = twoWayPairs(graph, root);

compare(circles, toleratedCircles, 'A circle of imports');
compare(pairs, toleratedPairs, 'Folders that import each other');

/** Fails for what is new, and for what is tolerated and gone: the list only ever gets shorter. */
function compare(found: readonly string[], tolerated: readonly string[], what: string): void {
  for (const each of found.filter((one) => !tolerated.includes(one))) fail(`${what}: ${each}`);
  for (const each of tolerated.filter((one) => !found.includes(one))) fail(`Gone, take it off tools/imports/tolerated.ts: ${each}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
