/** What lies near its like in a file: a compressor looks back 32 kB for what it has seen before, and no further. */
const kinds: readonly RegExp[] = [
  /\.styles\.ts$|\/styles\//,
  /\/texts\/|texts\.ts$/,
  /\/contract\//,
  /\/api\/|\/common\//,
  /\/data\//,
  /\/providers\//,
  /\/controllers\//,
  /\/elements\/ui\//,
  /\/elements\/form\//,
];

const kindOf = (module: string): number => {
  const index = kinds.findIndex((kind) => kind.test(module));
  return index < 0 ? kinds.length : index;
};

/** Returns our own modules, those of a kind together: style sheets, texts, schemas and so on, each kind by name. */
export const byKind = (modules: readonly string[]): string[] =>
  modules.filter((module) => /\/src\/.*\.ts$/.test(module)).sort((a, b) => kindOf(a) - kindOf(b) || (a < b ? -1 : 1));
