import ts from 'typescript';
import { commentsBefore, idsAfter, namingComments } from './comments.js';
import type { CoveringTest, FileCoverage } from './covering-test.js';
import { scenariosIn, type Openers } from './scenarios-in.js';
import { storyOf } from './stories.js';
import { testCall } from './test-call.js';

/** Finds the tests and the stories of a file below comments that name points. */
export function readCoverage(file: string, text: string, openers: Openers = new Set()): FileCoverage {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const claimed = new Set<number>();
  const tests: CoveringTest[] = [];
  const idle: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = coveringTest(node, source, claimed, openers);
    if (found && found.idle !== undefined) idle.push(`line ${lineOf(source, node.getStart(source))}: “${found.title}” ${found.idle}`);
    else if (found) tests.push({ file, title: found.title, ids: found.ids, contradicted: found.contradicted, scenarios: found.scenarios });
    ts.forEachChild(node, visit);
  };
  visit(source);
  const strays = namingComments(source).filter(({ start }) => !claimed.has(start));
  return { tests, idle, strays: strays.map(({ start, text: stray }) => `line ${lineOf(source, start)}: ${stray}`) };
}

type Found = Omit<CoveringTest, 'file'> & { readonly idle: string | undefined };

/** Returns the test or story at a node that names points, and notes the comments that it claims. */
function coveringTest(node: ts.Node, source: ts.SourceFile, claimed: Set<number>, openers: Openers): Found | undefined {
  const test = testCall(node);
  const found = test ? { ...test, scenarios: scenariosIn(node, openers) } : storyOf(node, source);
  if (!found) return undefined;
  const comments = commentsBefore(node, source);
  for (const { start } of comments) claimed.add(start);
  const ids = comments.flatMap((comment) => idsAfter('covers', comment));
  const contradicted = comments.flatMap((comment) => idsAfter('not yet', comment));
  return ids.length + contradicted.length > 0 ? { ...found, ids, contradicted } : undefined;
}

const lineOf = (source: ts.SourceFile, position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
