import ts from 'typescript';
import { exportsOf } from './open-program.js';

/**
 * Returns the names that an entry exports without a word of JSDoc, and the members of theirs that have none: `TicketLink.ticket`. What is marked as
 * internal is in no declaration.
 */
export function undocumentedIn(program: ts.Program, entry: string): string[] {
  const checker = program.getTypeChecker();
  const isSilent = (symbol: ts.Symbol): boolean => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() === '';
  return [...exportsOf(program, entry).names].flatMap(([name, symbol]) => [
    ...(isSilent(symbol) ? [name] : []),
    ...membersOf(checker, symbol)
      .filter((member) => isSilent(member) && !isInternal(member))
      .map((member) => `${name}.${member.name}`),
  ]);
}

/** The members that a person can use: of a class its own, of an interface or an object's type those that it takes from others, too. */
function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol[] {
  const declarations = symbol.declarations ?? [];
  const ofClass = declarations.flatMap((node) => (ts.isClassDeclaration(node) ? node.members.filter(isUsable) : []));
  const isObject = declarations.some((node) => ts.isInterfaceDeclaration(node) || (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)));
  return [
    ...ofClass.flatMap(({ name }) => (name && checker.getSymbolAtLocation(name)) ?? []),
    ...(isObject ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).filter(isOurs) : []),
  ];
}

const isInternal = (symbol: ts.Symbol): boolean => symbol.getJsDocTags().some(({ name }) => name === 'internal');

const isOurs = ({ declarations = [] }: ts.Symbol): boolean => declarations.some((node) => !node.getSourceFile().fileName.includes('/node_modules/'));

/** Tells whether a member is for who uses the class: neither private nor one of its base, which says what it is for. */
function isUsable(member: ts.ClassElement): boolean {
  if (member.name && ts.isPrivateIdentifier(member.name)) return false;
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword];
  return !(ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(({ kind }) => hidden.includes(kind)));
}
