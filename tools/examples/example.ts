import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const root = 'examples';

/** What stands in for the package, beside an example's package.json. It is put there, and never committed. */
export const tarballName = 'servicenow-ticketing.tgz';

export const exampleFolder = (name: string): string => `${root}/${name}`;

/** Returns the examples that were asked for, or all there are. @throws where there is none of that name */
export function exampleNames(asked: readonly string[]): readonly string[] {
  const present = readdirSync(root).filter((name) => existsSync(`${exampleFolder(name)}/package.json`)).sort();
  const unknown = asked.find((name) => !present.includes(name));
  if (unknown !== undefined) throw new Error(`There is no example "${unknown}". There are: ${present.join(', ')}.`);
  return asked.length > 0 ? asked : present;
}

const Manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** Returns the scripts of an example: one with `test` is no application, and tests itself. */
export const scriptsOf = (name: string): Readonly<Record<string, string>> => z.parse(Manifest, readJson(name, 'package.json')).scripts;

const Lock = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.optional(z.string()), integrity: z.optional(z.string()) })),
});

/** Returns what an example's lock must not have: addresses of a registry, and the hash of a tarball that each build makes anew. */
export const lockProblems = (lock: unknown): readonly string[] =>
  Object.entries(z.parse(Lock, lock).packages).flatMap(([path, { resolved = '', integrity }]) => {
    if (/^https?:/.test(resolved)) return [`${path}: names an address`];
    if (resolved.endsWith(tarballName) && integrity !== undefined) return [`${path}: has the hash of ${tarballName}`];
    return [];
  });

/** Returns what is in a file of JSON of an example. */
export const readJson = (name: string, file: string): unknown => JSON.parse(readFileSync(`${exampleFolder(name)}/${file}`, 'utf8'));
