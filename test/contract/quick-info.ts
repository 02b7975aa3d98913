import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** What an editor shows of a name. */
interface QuickInfo {
  declaration: string;
  documentation: string;
  /** The lines that it fills, of a hundred letters each: with what is said of parameters and errors. */
  lines: number;
}

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts'],
  types: [],
};
const probe = resolve('test/contract/probe.ts');
let text = '';
let version = 0;

const service = ts.createLanguageService({
  getScriptFileNames: () => [probe],
  getScriptVersion: (file) => (file === probe ? String(version) : '0'),
  getScriptSnapshot: (file) => {
    if (file === probe) return ts.ScriptSnapshot.fromString(text);
    return ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')) : undefined;
  },
  getCurrentDirectory: () => dirname(probe),
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === probe || ts.sys.fileExists(file),
  readFile: (file) => (file === probe ? text : ts.sys.readFile(file)),
});

function show(code: string): void {
  if (code === text) return;
  text = code;
  version++;
}

const moduleOf = (entry: string): string => resolve(entry).replace(/\.ts$/, '.js');

/** The names that an entry exports, types among them. */
export function namesIn(entry: string): string[] {
  show(`import '${moduleOf(entry)}';`);
  const program = service.getProgram();
  const source = program?.getSourceFile(resolve(entry));
  const symbol = source && program?.getTypeChecker().getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${entry} is no module.`);
  return (program?.getTypeChecker().getExportsOfModule(symbol) ?? []).map(({ name }) => name);
}

/** The functions among them. */
export function functionsIn(entry: string): string[] {
  return namesIn(entry).filter((name) => / function /.test(` ${quickInfo(entry, name).declaration}`));
}

/** What an editor shows of a name of an entry, `TicketLink` as well as `endpoints.createTicket`. */
export function quickInfo(entry: string, name: string): QuickInfo {
  const [root = name] = name.split('.');
  show(`import { ${root} } from '${moduleOf(entry)}';\n${root === name ? '' : `export const used = ${name};`}`);
  const info = service.getQuickInfoAtPosition(probe, root === name ? text.indexOf(name) : text.lastIndexOf('.') + 1);
  if (!info) throw new Error(`Nothing is known of ${name}.`);
  const declaration = ts.displayPartsToString(info.displayParts);
  const documentation = ts.displayPartsToString(info.documentation);
  const tags = (info.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  const shown = [declaration, documentation, ...tags].filter((part) => part !== '').join('\n');
  return { declaration, documentation, lines: shown.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 100)), 0) };
}
