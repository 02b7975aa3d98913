import { relativeLinksIn } from '../references/in-markdown.js';
import { addressOf } from '../references/repository.js';

/**
 * Returns the links of documents that ship which lead to what does not, a line each.
 *
 * @param shipped are the paths of all files that ship.
 * @param read gives the text of a file by its path.
 */
export function deadLinks(shipped: readonly string[], read: (path: string) => string): string[] {
  const files = new Set(shipped);
  return shipped
    .filter((path) => path.endsWith('.md'))
    .flatMap((document) =>
      relativeLinksIn(document, read(document)).flatMap(({ line, text, target }) =>
        target.kind !== 'file' || files.has(target.path) ? [] : [`${document}:${line}: “${text}” does not ship: link to ${addressOf(target.path)}.`],
      ),
    );
}
