import ts from 'typescript';
import type { Change, Changes } from './change.js';
import { methods, optionalChains } from './changes/calls.js';
import { conditions, returns, statements } from './changes/flow.js';
import { binaryOperators, fallbacks, unaryOperators } from './changes/operators.js';
import { booleans, elements, numbers, patterns } from './changes/values.js';

/** A source file with one small change, which some test has to notice. */
export interface Mutant extends Change {
  readonly file: string;
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** The text of that line, without the space around it: names the mutant when lines move. */
  readonly code: string;
  /** `<` → `<=` */
  readonly change: string;
}

const all: readonly Changes[] = [conditions, binaryOperators, fallbacks, unaryOperators, booleans, numbers, elements, patterns, statements, returns, optionalChains, methods];

/** Returns all mutants of a file. Texts are left as they are: what they say is for people to judge. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const found = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const change of all.flatMap((changes) => changes(node, source))) {
      const line = source.getLineAndCharacterOfPosition(change.start).line;
      const words = `${short(text.slice(change.start, change.end))} → ${short(change.replacement)}`;
      found.set(`${change.start} ${change.end} ${change.replacement}`, { ...change, file, line: line + 1, code: lines[line]?.trim() ?? '', change: words });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Returns the text of a file with a change in it. */
export const mutated = (text: string, { start, end, replacement }: Change): string => text.slice(0, start) + replacement + text.slice(end);

/** Returns a text on one line, its middle left out when it is long. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 50)} … ${line.slice(-25)}` : line;
}
