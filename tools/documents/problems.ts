import type { Block, Mark } from './blocks.js';
import { isExcerpt } from './excerpt.js';
import { problemsOfScripts, type Repository } from './scripts.js';
import { pathsOfTree } from './tree.js';
import { ways } from './ways.js';

/** What blocks are held to. */
export interface Sources extends Repository {
  /** The text of a file by its path from the root; nothing when there is none. */
  readonly read: (path: string) => string | undefined;
}

/** Returns what is wrong with a block of code as far as that shows without running it. */
export function problemsOf(block: Block, sources: Sources): string[] {
  return [...(block.mark ? problemsOfMark(block, block.mark, sources) : ['It has no mark above it that says who tries it.']), ...problemsOfJson(block)];
}

function problemsOfMark(block: Block, { kind, text }: Mark, sources: Sources): string[] {
  switch (kind) {
    case 'tried':
      return problemsOfWay(block, text, sources);
    case 'from':
      return problemsOfExcerpt(block, sources.read(text), text);
    case 'not tried':
      return /\w \w/.test(text) ? [] : ['It has no reason why it is not tried.'];
  }
}

function problemsOfWay({ language, code }: Block, way: string, sources: Sources): string[] {
  const languages = Object.hasOwn(ways, way) ? ways[way] : undefined;
  if (languages === undefined) return [`“${way}” is no way to try it: ${Object.keys(ways).join(', ')}.`];
  if (!languages.includes(language)) return [`“${way}” is for ${languages.map((name) => name || 'no language').join(' and ')}.`];
  if (way === 'scripts') return problemsOfScripts(code, sources);
  if (way === 'tree') return pathsOfTree(code).filter((path) => !sources.exists(path)).map((path) => `There is no ${path}.`);
  return [];
}

function problemsOfExcerpt({ code }: Block, file: string | undefined, path: string): string[] {
  if (file === undefined) return [`There is no ${path}.`];
  return isExcerpt(code, file) ? [] : [`Its lines do not stand in ${path} like that.`];
}

function problemsOfJson({ language, code }: Block): string[] {
  if (language !== 'json') return [];
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [`It is no JSON: ${String(error)}`];
  }
}
