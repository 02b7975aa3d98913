import type ts from 'typescript';

/** One small change of a source text. */
export interface Change {
  /** What is changed: `comparison`, `removed statement`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Names the changes that one node allows. */
export type Changes = (node: ts.Node, source: ts.SourceFile) => readonly Change[];

/** Replaces a node by a text. */
export const replaced = (kind: string, node: ts.Node, source: ts.SourceFile, replacement: string): Change => ({
  kind,
  start: node.getStart(source),
  end: node.getEnd(),
  replacement,
});
