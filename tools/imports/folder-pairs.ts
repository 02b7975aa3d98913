import { posix } from 'node:path';
import type { Graph } from './graph.js';

/**
 * Returns the pairs of folders that import each other, `a <-> b`. The files that lie in `root` itself are entries and events,
 * each for itself, and count as no folder.
 */
export function twoWayPairs(graph: Graph, root: string): string[] {
  const arrows = new Set<string>();
  for (const [file, targets] of graph) {
    for (const target of targets) arrows.add(`${posix.dirname(file)} -> ${posix.dirname(target)}`);
  }
  const pairs = [...arrows].flatMap((arrow) => {
    const [from = '', to = ''] = arrow.split(' -> ');
    const isPair = from < to && from !== root && to !== root && arrows.has(`${to} -> ${from}`);
    return isPair ? [`${from} <-> ${to}`] : [];
  });
  return pairs.sort();
}
