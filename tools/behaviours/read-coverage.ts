import ts from 'typescript';
import { commentsBefore, coversComments, type Comment } from './comments.js';
import type { CoveringTest, FileCoverage } from './covering-test.js';
import { storyOf } from './stories.js';
import { testTitle } from './test-title.js';

/** Finds the tests of a file below `// covers:` comments, and its stories whose descriptions name points. */
export function readCoverage(file: string, text: string): FileCoverage {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const claimed = new Set<number>();
  const tests: CoveringTest[] = [];
  const visit = (node: ts.Node): void => {
    const title = testTitle(node);
    const comments = title === undefined ? [] : commentsBefore(node, source);
    for (const { start } of comments) claimed.add(start);
    const found = title === undefined ? storyOf(node, source) : { title, ids: comments.flatMap(idsOf) };
    if (found && found.ids.length > 0) tests.push({ file, ...found });
    ts.forEachChild(node, visit);
  };
  visit(source);
  const strays = coversComments(source).filter(({ start }) => !claimed.has(start));
  return { tests, strays: strays.map(({ start, text: stray }) => `line ${lineOf(source, start)}: ${stray}`) };
}

const idsOf = ({ text }: Comment): string[] =>
  text
    .slice(text.indexOf('covers:') + 'covers:'.length)
    .split(',')
    .map((id) => id.trim());

const lineOf = (source: ts.SourceFile, position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
