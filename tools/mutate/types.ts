import { join } from 'node:path';
import ts from 'typescript';

/** Asks the compiler about changed files: what it refuses needs no test. */
export class TypeCheck {
  readonly #root: string;
  readonly #changed = new Map<string, { version: number; text: string }>();
  #version = 0;
  #service: ts.LanguageService | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Returns whether the compiler refuses a file with this text. */
  refuses(file: string, text: string): boolean {
    const path = join(this.#root, file);
    const service = (this.#service ??= this.#create());
    this.#changed.set(path, { text, version: (this.#version += 1) });
    try {
      return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].length > 0;
    } finally {
      this.#changed.delete(path);
    }
  }

  #create(): ts.LanguageService {
    const config = ts.readConfigFile(join(this.#root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
    const { options, fileNames } = ts.parseJsonConfigFileContent({ ...(config.config as object), include: ['src'] }, ts.sys, this.#root);
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) => String(this.#changed.get(path)?.version ?? 0),
      getScriptSnapshot: (path) => {
        const text = this.#changed.get(path)?.text ?? ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => this.#root,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
    };
    return ts.createLanguageService(host, ts.createDocumentRegistry());
  }
}
