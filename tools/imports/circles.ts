import type { Graph } from './graph.js';

/** Returns the groups of files that import each other in a circle (Tarjan's strongly connected components). */
export function circlesIn(graph: Graph): string[][] {
  const search = new CircleSearch(graph);
  for (const file of graph.keys()) search.visit(file);
  return search.circles.map((files) => files.sort()).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

class CircleSearch {
  readonly circles: string[][] = [];
  readonly #graph: Graph;
  readonly #index = new Map<string, number>();
  readonly #open: string[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Returns the lowest index that can be reached from a file. */
  visit(file: string): number {
    const known = this.#index.get(file);
    if (known !== undefined) return this.#open.includes(file) ? known : Infinity;
    const index = this.#index.size;
    this.#index.set(file, index);
    this.#open.push(file);
    const reached = (this.#graph.get(file) ?? []).map((target) => this.visit(target));
    const lowest = Math.min(index, ...reached);
    if (lowest === index) this.#close(file);
    return lowest;
  }

  #close(file: string): void {
    const members = this.#open.splice(this.#open.indexOf(file));
    if (members.length > 1 || this.#graph.get(file)?.includes(file)) this.circles.push(members);
  }
}
