import ts from 'typescript';
import { scenariosIn } from './scenarios-in.js';
import { callsAnything } from './test-call.js';

/** A story that checks what it shows: it has a play function. */
interface Story {
  /** `Linked Tickets: Deleted Incident` */
  readonly title: string;
  /** The points that its description names in brackets: `(L4, L5)`, `(C1 to C9)`. */
  readonly ids: readonly string[];
  /** The scenario of its world. */
  readonly scenarios: readonly string[];
}

/** Reads the story that a statement exports; undefined for anything else, and in any other file. */
export function storyOf(node: ts.Node, source: ts.SourceFile): Story | undefined {
  if (!source.fileName.endsWith('.stories.ts') || !ts.isVariableStatement(node)) return undefined;
  if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  const [declaration] = node.declarationList.declarations;
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name) || !plays(declaration.initializer)) return undefined;
  const named = scenariosIn(declaration.initializer, new Set());
  return {
    title: `${componentTitle(source)}: ${inWords(declaration.name.text)}`,
    ids: bracketedIds(descriptionOf(node)),
    scenarios: named.length > 0 ? named : ['default'],
  };
}

/** Returns whether a story has a play function that does something: one of its own that calls something, or another story's. */
const plays = (story: ts.Expression): boolean =>
  ts.isObjectLiteralExpression(story) && story.properties.some((property) => property.name !== undefined && ts.isIdentifier(property.name) && property.name.text === 'play' && isActive(property));

function isActive(property: ts.ObjectLiteralElementLike): boolean {
  const body = ts.isPropertyAssignment(property) ? property.initializer : property;
  return ts.isPropertyAccessExpression(body) || callsAnything(body);
}

/** `DeletedIncident` is `Deleted Incident`. */
const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Returns the `title` of the file's meta. */
function componentTitle(source: ts.SourceFile): string {
  let title = '';
  const visit = (node: ts.Node): void => {
    if (title === '' && ts.isPropertyAssignment(node) && node.name.getText(source) === 'title' && ts.isStringLiteralLike(node.initializer)) title = node.initializer.text;
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return title;
}

const descriptionOf = (node: ts.Node): string => ts.getJSDocCommentsAndTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' ');

function bracketedIds(description: string): string[] {
  const lists = description.matchAll(/\(([A-Z]\d*(?:(?:, | to )[A-Z]\d*)*)\)/g);
  return [...lists].flatMap(([, list = '']) => list.split(', ').flatMap(expanded));
}

/** `C1 to C3` is C1, C2 and C3. */
function expanded(ids: string): string[] {
  const [first = '', last] = ids.split(' to ');
  if (last === undefined) return [first];
  const [from, to] = [first, last].map((id) => Number(id.slice(1)));
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => `${first.charAt(0)}${(from ?? 0) + index}`);
}
