import { commandEntry, pageEntries, standaloneEntry } from '../build/package-entries.js';

/** What installing the package brings along, each with what it brings itself: decisions/002 says what each is for. */
const shipped = [
  '@lit-labs/ssr-dom-shim',
  '@lit/reactive-element',
  '@tanstack/query-core',
  '@types/trusted-types',
  'lit',
  'lit-element',
  'lit-html',
  'zod',
];

/** What pages have for themselves, too: with a range the page's own copy does for both. Nothing of it is in our types. */
const shared = ['@tanstack/query-core'];

/** The parts of package.json and package-lock.json that say what ships. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly sideEffects?: unknown;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** Returns what is wrong with what ships, a line each: what is not listed, is listed in vain, has no exact version, or would be dropped by bundlers. */
export function problemsOf(manifest: Manifest, { packages }: Lockfile, listed: readonly string[] = shipped): string[] {
  const installed = Object.entries(packages).flatMap(([path, { dev, devOptional }]) => (path === '' || dev || devOptional ? [] : [path.replace(/^.*node_modules\//, '')]));
  // An optional peer is the page's own, in the version that it has.
  const peers = Object.entries(manifest.peerDependencies ?? {}).filter(([name]) => !manifest.peerDependenciesMeta?.[name]?.optional);
  const own = Object.entries({ ...manifest.dependencies, ...Object.fromEntries(peers), ...manifest.optionalDependencies });
  return [
    ...[...new Set([...installed, ...own.map(([name]) => name)])].filter((name) => !listed.includes(name)).map((name) => `${name} ships and is not listed in tools/package/shipped.ts.`),
    ...listed.filter((name) => !installed.includes(name)).map((name) => `${name} is listed in tools/package/shipped.ts and does not ship.`),
    ...own.filter(([name, version]) => !shared.includes(name) && !/^\d+\.\d+\.\d+$/.test(version)).map(([name, version]) => `${name} has no exact version: ${version}.`),
    ...own.filter(([name, version]) => shared.includes(name) && !/^\^\d+\.\d+\.\d+$/.test(version)).map(([name, version]) => `${name} has no range that a page's own copy may be in: ${version}.`),
    ...(namesDefine(manifest.sideEffects) ? [] : ['"sideEffects" has to name what runs when it is imported, and nothing else: bundlers drop what it does not name.']),
  ];
}

/** Returns whether only files that register elements, and the command, count as having side effects, in the sources and in what is built. */
function namesDefine(sideEffects: unknown): boolean {
  const built = [...pageEntries.filter(({ source }) => source.startsWith('src/define')), standaloneEntry, commandEntry];
  const wanted = [...built.map(({ built }) => `./dist/${built}.js`), './dist/standalone.node.js', './src/define.ts', './src/define/*.ts', './src/standalone.ts'].sort();
  return Array.isArray(sideEffects) && JSON.stringify([...(sideEffects as unknown[])].sort()) === JSON.stringify(wanted);
}
