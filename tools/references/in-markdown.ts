import { posix } from 'node:path';
import type { Reference } from './reference.js';
import { pathAt } from './repository.js';

/** `[text](target)`, `[name]: target`, and what HTML has in their place. */
const link = /\]\(([^)\s]+)\)|^\[[^\]\n]+\]: (\S+)$|\s(?:href|src|srcset)="([^"\s]+)"/gm;
const isElsewhere = (written: string): boolean => /^(?:https?|mailto):/.test(written);

/** Finds the links of a Markdown document to other files of the repository, by their addresses there too, and to headings. */
export function linksIn(file: string, text: string): Reference[] {
  return targetsIn(text).flatMap(({ line, text: written }) => {
    const away = pathAt(written);
    if (away === undefined && isElsewhere(written)) return [];
    const [path = '', heading] = (away ?? written).split('#');
    const target = path === '' ? file : posix.normalize(away === undefined ? posix.join(posix.dirname(file), decodeURI(path)) : decodeURI(path)).replace(/\/$/, '');
    return { line, text: written, target: { kind: 'file', path: target, ...(heading !== undefined && { heading }) } };
  });
}

/** Finds the links of a Markdown document that only lead somewhere where the files beside it are, too. */
export const relativeLinksIn = (file: string, text: string): Reference[] => linksIn(file, text).filter(({ text: written }) => !isElsewhere(written));

function targetsIn(text: string): Pick<Reference, 'line' | 'text'>[] {
  const prose = withoutCode(text);
  return [...prose.matchAll(link)].map((match) => ({ line: prose.slice(0, match.index).split('\n').length, text: match[1] ?? match[2] ?? match[3] ?? '' }));
}

const path = /`((?:src|test|stories|tools|bench|docs|decisions|examples)(?:\/[\w.-]+)+)\/?`/g;

/** Finds the files and folders of the repository that a document names in code: `src/common/clock.ts`. */
export function pathsIn(text: string): Reference[] {
  const prose = text.replace(fenced, blank);
  return [...prose.matchAll(path)].map((match) => {
    const written = match[1] ?? '';
    return { line: prose.slice(0, match.index).split('\n').length, text: written, target: { kind: 'file', path: written } };
  });
}

const fenced = /^```[^]*?^```/gm;
const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

/** Blanks code, so that lines stay where they are. */
const withoutCode = (text: string): string => text.replace(fenced, blank).replace(/`[^`\n]*`/g, blank);

/** Returns the anchors of a document's headings, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.replace(fenced, '').matchAll(/^#{1,6} (.+)$/gm);
  return new Set([...headings].map(([, title = '']) => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')));
}
