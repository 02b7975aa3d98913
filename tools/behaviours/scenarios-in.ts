import ts from 'typescript';
import { isScenario } from '../../src/mock/scenarios/scenario.js';

/** The names of functions of the tests that open a world, the scenario `default` where nothing else is said. */
export type Openers = ReadonlySet<string>;

const opener = /\b(\w+) *(?:= *(?:async *)?)?\(\s*scenario: Scenario = 'default'/g;

/** Finds the functions of a file whose first parameter is a scenario, `default` unless told. */
export const openersIn = (text: string): string[] => [...text.matchAll(opener)].map(([, name = '']) => name);

/**
 * Returns the scenarios that a piece of a test or a story plays in: as a property, `{ scenario: 'deleted' }`; in an address,
 * `/?page=anomaly&scenario=deleted`; as what a helper is called with first, `open('deleted')`, or a table of tests begins with. A function of the same file
 * counts with what it does.
 */
export function scenariosIn(node: ts.Node, openers: Openers): string[] {
  const found = new Set<string>();
  const helpers = helpersOf(node.getSourceFile());
  const visit = (child: ts.Node): void => {
    for (const name of namedBy(child, openers)) if (isScenario(name)) found.add(name);
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) visitHelper(child.expression.text);
    ts.forEachChild(child, visit);
  };
  const visitHelper = (name: string): void => {
    const helper = helpers.get(name);
    // Each once: helpers may call each other.
    helpers.delete(name);
    if (helper && !openers.has(name)) visit(helper);
  };
  visit(node);
  return [...found];
}

/** Returns the functions that a file declares at its top, by name. */
function helpersOf(source: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && ts.isArrowFunction(initializer)) found.set(name.text, initializer);
    }
  }
  return found;
}

function namedBy(node: ts.Node, openers: Openers): string[] {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'scenario' ? textOf(node.initializer) : [];
  if (ts.isArrayLiteralExpression(node)) return isRow(node) ? textOf(node.elements[0]) : [];
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) ? openedBy(node.expression.text, node.arguments[0], openers) : [];
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? inAddress(node.text) : [];
}

function openedBy(name: string, first: ts.Expression | undefined, openers: Openers): string[] {
  return first === undefined && openers.has(name) ? ['default'] : textOf(first);
}

const textOf = (node: ts.Expression | undefined): string[] => (node && ts.isStringLiteralLike(node) ? [node.text] : []);

/** Returns whether an array is a row of what `each` is given. */
const isRow = ({ parent }: ts.Node): boolean => ts.isArrayLiteralExpression(parent) && ts.isCallExpression(parent.parent) && /\.each$/.test(parent.parent.expression.getText());

/** Returns the scenario of an address of the playground: the default one where it names a page and no scenario. */
function inAddress(text: string): string[] {
  if (!/\/\?page=/.test(text)) return [...text.matchAll(/[?&]scenario=([\w-]+)/g)].map(([, name = '']) => name);
  return [/[?&]scenario=([\w-]+)/.exec(text)?.[1] ?? (text.endsWith('scenario=') ? '' : 'default')];
}
