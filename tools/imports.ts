import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { circlesIn } from './imports/circles.js';
import { twoWayPairs } from './imports/folder-pairs.js';
import { readGraph } from './imports/graph.js';

/** Refuses circles of imports below `src`, those of types included, and folders that import each other. */
const root = 'src';
const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const paths = names.map((name) => posix.join(root, ...name.split(sep))).sort();
const graph = readGraph(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])));

for (const files of circlesIn(graph)) fail(`A circle of imports: ${files.join(', ')}`);
for (const pair of twoWayPairs(graph, root)) fail(`Folders that import each other: ${pair}`);

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
