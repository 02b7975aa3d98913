import ts from 'typescript';
import { scenariosIn } from './scenarios-in.js';
import { callsAnything } from './test-call.js';

/** A story: one with a play function checks what it shows. */
interface Story {
  /** `Linked Tickets: Deleted Incident` */
  readonly title: string;
  /** The scenario of its world. */
  readonly scenarios: readonly string[];
  /** Why it proves nothing; undefined for one that counts. */
  readonly idle: string | undefined;
}

/** Reads the story that a statement exports; undefined for anything else, and in any other file. */
export function storyOf(node: ts.Node, source: ts.SourceFile): Story | undefined {
  if (!source.fileName.endsWith('.stories.ts') || !ts.isVariableStatement(node)) return undefined;
  if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined;
  const [declaration] = node.declarationList.declarations;
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) return undefined;
  const named = scenariosIn(declaration.initializer, new Set());
  return {
    title: `${componentTitle(source)}: ${inWords(declaration.name.text)}`,
    scenarios: named.length > 0 ? named : ['default'],
    idle: plays(declaration.initializer) ? undefined : 'has no steps',
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
