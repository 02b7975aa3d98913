import ts from 'typescript';

export interface Comment {
  readonly start: number;
  readonly text: string;
}

const naming = /^\/\/.*?\b(covers|not yet): *(.*)$/;

/** Returns the comments right above a node that name points. */
export function commentsBefore(node: ts.Node, source: ts.SourceFile): Comment[] {
  return asNaming(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [], source);
}

/** Returns every comment of a file that names points. What only looks like one, inside of a string, is none. */
export function namingComments(source: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length === 0) for (const comment of aroundToken(node, source)) found.set(comment.start, comment);
    children.forEach(visit);
  };
  visit(source);
  return [...found.values()];
}

/** Returns the points that a comment names by a word: `covers` or `not yet`. */
export function idsAfter(word: 'covers' | 'not yet', { text }: Comment): string[] {
  const [, kind, list = ''] = naming.exec(text) ?? [];
  return kind === word ? list.split(',').map((id) => id.trim()) : [];
}

function aroundToken(token: ts.Node, source: ts.SourceFile): Comment[] {
  const leading = ts.getLeadingCommentRanges(source.text, token.getFullStart()) ?? [];
  const trailing = ts.getTrailingCommentRanges(source.text, token.end) ?? [];
  return asNaming([...leading, ...trailing], source);
}

const asNaming = (ranges: readonly ts.CommentRange[], { text }: ts.SourceFile): Comment[] =>
  ranges
    .filter(({ kind }) => kind === ts.SyntaxKind.SingleLineCommentTrivia)
    .map(({ pos, end }) => ({ start: pos, text: text.slice(pos, end).trimEnd() }))
    .filter((comment) => naming.test(comment.text));
