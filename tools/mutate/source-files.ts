import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';

/** The folders that are changed: what must not go wrong without a test noticing. */
export const folders = [
  'src/api',
  'src/data',
  'src/contract',
  'src/providers',
  'src/backend/writes',
  'src/backend/notes',
  'src/backend/servicenow',
  'src/mock/servicenow/query',
];

/** Catalogues say things to people, and hold nothing else. */
const isCatalogue = (file: string): boolean => /(^|[/-])texts\.ts$/.test(file);

/** Reads sources and tests, by their paths from the root. */
export function readTree(): Map<string, string> {
  return new Map(['src', 'test'].flatMap(namesIn).map((file) => [file, readFileSync(file, 'utf8')]));
}

function namesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => posix.join(folder, ...name.split(sep))).sort();
}

/** Returns the files to change: those of the folders, in their order. */
export const targetsOf = (files: Iterable<string>): string[] => {
  const all = [...files].filter((file) => !isCatalogue(file));
  return folders.flatMap((folder) => all.filter((file) => file.startsWith(`${folder}/`)));
};

export const folderOf = (file: string): string => folders.find((folder) => file.startsWith(`${folder}/`)) ?? '';
