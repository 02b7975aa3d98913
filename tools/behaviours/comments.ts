import ts from 'typescript';

export interface Comment {
  readonly start: number;
  readonly text: string;
}

/** The `// covers:` comments right above a node. */
export function commentsBefore(node: ts.Node, source: ts.SourceFile): Comment[] {
  return asCovers(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [], source);
}

/** Every `// covers:` comment of a file. What only looks like one, inside of a string, is none. */
export function coversComments(source: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length === 0) for (const comment of aroundToken(node, source)) found.set(comment.start, comment);
    children.forEach(visit);
  };
  visit(source);
  return [...found.values()];
}

function aroundToken(token: ts.Node, source: ts.SourceFile): Comment[] {
  const leading = ts.getLeadingCommentRanges(source.text, token.getFullStart()) ?? [];
  const trailing = ts.getTrailingCommentRanges(source.text, token.end) ?? [];
  return asCovers([...leading, ...trailing], source);
}

const asCovers = (ranges: readonly ts.CommentRange[], { text }: ts.SourceFile): Comment[] =>
  ranges
    .filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
    .map(({ pos, end }) => ({ start: pos, text: text.slice(pos, end).trimEnd() }))
    .filter((comment) => /^\/\/.*\bcovers:/.test(comment.text));
