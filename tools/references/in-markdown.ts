import { posix } from 'node:path';
import type { Reference } from './reference.js';

const link = /\]\((?!https?:|mailto:)([^)\s]+)\)/g;

/** Finds the links of a Markdown document to other files of the repository and to headings. */
export function linksIn(file: string, text: string): Reference[] {
  const prose = withoutCode(text);
  return [...prose.matchAll(link)].map((match) => {
    const written = match[1] ?? '';
    const [path = '', heading] = written.split('#');
    const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path))).replace(/\/$/, '');
    return {
      line: prose.slice(0, match.index).split('\n').length,
      text: written,
      target: { kind: 'file', path: target, ...(heading !== undefined && { heading }) },
    };
  });
}

const path = /`((?:src|test|stories|tools|bench|docs|decisions)(?:\/[\w.-]+)+)\/?`/g;

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
