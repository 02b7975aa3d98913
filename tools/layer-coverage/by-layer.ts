/** How many lines of something there are, and how many a test went through. */
export interface Lines {
  readonly total: number;
  readonly covered: number;
}

export interface Layer extends Lines {
  readonly name: string;
  /** The least share of lines in percent; undefined where none is asked for. */
  readonly floor: number | undefined;
}

/** The least share of lines, in percent, by layer. */
const floors: Readonly<Record<string, number>> = { contract: 95, 'mock/admin': 85, playground: 70 };

/** Adds up the lines of files by the layer that they are in, in the order of their names. */
export function byLayer(files: ReadonlyMap<string, Lines>): Layer[] {
  const layers = new Map<string, Lines>();
  for (const [file, { total, covered }] of files) {
    const name = layerOf(file);
    const sum = layers.get(name) ?? { total: 0, covered: 0 };
    layers.set(name, { total: sum.total + total, covered: sum.covered + covered });
  }
  return [...layers].map(([name, lines]) => ({ name, ...lines, floor: floors[name] })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `src/mock/admin/routes/x.ts` is `mock/admin`, `src/api/x.ts` is `api`, `src/index.ts` is `src`. */
function layerOf(file: string): string {
  const [, layer = '', part = '', ...rest] = file.split('/');
  if (part === '') return 'src';
  return layer === 'mock' && rest.length > 0 ? `mock/${part}` : layer;
}

/** Returns the share of lines in percent, to a tenth, rounded down: 94.99 is not 95. */
export const percentOf = ({ total, covered }: Lines): number => (total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10);

export const isBelowFloor = (layer: Layer): boolean => layer.floor !== undefined && percentOf(layer) < layer.floor;
