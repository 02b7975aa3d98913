import { relative } from 'node:path';
import ts from 'typescript';

/** The methods of the backend's client that send something. */
export const sending = ['list', 'valuesOf', 'read', 'insert', 'update'] as const;

/** Returns each place of the backend's source that sends something to an instance: `lookups/lengths.ts:57`. */
export function callSites(root: string): string[] {
  const program = ts.createProgram([`${root}/index.ts`], { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  const isSending = (node: ts.PropertyAccessExpression): boolean =>
    sending.some((name) => name === node.name.text) && (checker.getSymbolAtLocation(node.name)?.declarations ?? []).some((declaration) => declaration.getSourceFile().fileName.endsWith('servicenow/client.ts'));
  const sources = program.getSourceFiles().filter(({ fileName }) => !relative(root, fileName).startsWith('..'));
  return sources.flatMap((source) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && isSending(node.expression)) {
        found.push(placeOf(root, source.fileName, source.getLineAndCharacterOfPosition(node.expression.name.getStart(source)).line + 1));
      }
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
}

/** Returns the first place of the backend's source in a stack: who called what made the error. */
export function callerIn(root: string, stack = ''): string | undefined {
  const places = stack.split('\n').flatMap((frame) => {
    const [, file = '', line] = /(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/.exec(frame) ?? [];
    return file.startsWith(`${root}/`) ? [placeOf(root, file, Number(line))] : [];
  });
  return places[0];
}

const placeOf = (root: string, file: string, line: number): string => `${relative(root, file)}:${line}`;
