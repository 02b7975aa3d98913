import ts from 'typescript';

/** How applications find the package: by a bundler, or as Node does. */
export const modes = {
  bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  node16: { module: ts.ModuleKind.Node16 },
  node20: { module: ts.ModuleKind.Node20 },
} as const satisfies Record<string, ts.CompilerOptions>;

export type Mode = keyof typeof modes;

const names = Object.keys(modes).filter((name): name is Mode => Object.hasOwn(modes, name));

/** Returns the modes that a file is for: the one that it is named after, `require.node16.cts`, or all of them. */
export function modesOf(file: string): readonly Mode[] {
  const named = names.filter((name) => new RegExp(`\\.${name}\\.[cm]?ts$`).test(file));
  return named.length > 0 ? named : names;
}
