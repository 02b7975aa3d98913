import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../tools/entries/entries.js';
import { openTexts } from '../../tools/entries/open-program.js';
import { reportOf } from '../../tools/entries/report.js';
import { undocumentedIn } from '../../tools/entries/undocumented.js';

/** The report of an entry with these declarations, `index.d.ts` first. */
const report = (files: Readonly<Record<string, string>>): string => reportOf(openTexts(files), { name: 'contract', declarations: 'dist/index.d.ts' }, 'a-package');
const silent = (text: string): string[] => undocumentedIn(openTexts({ 'src/entry.ts': text }), 'src/entry.ts');

describe('the entries of a package', () => {
  it('are what it exports with types', () => {
    const manifest = { exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './a/b': { types: './dist/b.d.ts' }, './package.json': './package.json' } };
    expect(entriesOf(JSON.stringify(manifest))).toEqual([
      { name: '.', declarations: 'dist/index.d.ts' },
      { name: 'a/b', declarations: 'dist/b.d.ts' },
    ]);
  });
});

describe('the report of what an entry shows', () => {
  it('has each name in its order, with what it declares and without comments', () => {
    const text = report({
      'dist/index.d.ts': "export * from './b.js';\nexport { inner as outer, type A } from './a.js';",
      'dist/a.d.ts': '/** Says a thing. */\nexport interface A {\n  /** One. */\n  readonly one: string;\n}\nexport declare function inner(a: A): void;\nexport declare const unseen: 1;',
      'dist/b.d.ts': 'export declare const b: number;',
    });
    expect(text).toBe(
      [
        '// a-package/contract, as built. Written by "npm run docs:api".',
        'export interface A {\n    readonly one: string;\n}',
        'export declare const b: number;',
        'export { inner as outer };',
        'export declare function inner(a: A): void;',
        '',
      ].join('\n\n'),
    );
  });

  it('has what these name and nobody can import, wherever it is', () => {
    const text = report({
      'dist/index.d.ts': "import type * as deep from './deep.js';\nexport declare const a: deep.Options;",
      'dist/deep.d.ts': 'type Mood = "good";\nexport interface Options {\n  mood: Mood;\n}\nexport interface Unnamed {\n  no: 1;\n}',
    });
    expect(text).toContain('// Named by these, and not exported:\n\nexport interface Options {\n    mood: Mood;\n}\n\ntype Mood = "good";');
    expect(text).not.toContain('Unnamed');
  });

  it('leaves out what is private', () => {
    const text = report({ 'dist/index.d.ts': 'export declare class Client {\n  #private;\n  private secret;\n  protected part: string;\n  call(): void;\n}' });
    expect(text).toContain('export declare class Client {\n    protected part: string;\n    call(): void;\n}');
  });

  it('has what an import adds to the types of the page', () => {
    const text = report({
      'dist/index.d.ts': "import './tag.js';\nexport {};",
      'dist/tag.d.ts': 'export {};\ndeclare global {\n  interface HTMLElementTagNameMap {\n    "a-tag": HTMLElement;\n  }\n}',
    });
    expect(text).toContain('// Added to the types of the page:\n\ndeclare global {\n    interface HTMLElementTagNameMap {\n        "a-tag": HTMLElement;\n    }\n}');
  });

  it('is not made of a package that is not built', () => {
    expect(() => report({})).toThrow('dist/index.d.ts is missing: build the package first.');
  });
});

describe('what has no JSDoc', () => {
  it('is named: a value, a type, and each member that can be used', () => {
    expect(silent('export const a = 1;\n/** Two. */\nexport interface B {\n  /** One. */\n  one: 1;\n  two: 2;\n}\nexport type C = { three: 3 };')).toEqual(['a', 'B.two', 'C', 'C.three']);
  });

  it('is looked for in what a type takes from another one: words go along with a key', () => {
    const all = '/** All. */\nexport interface All {\n  /** One. */\n  one: 1;\n  two: 2;\n}\n';
    expect(silent(`${all}type Some<Key extends keyof All> = { [Name in Key]?: All[Name] };\n/** Some. */\nexport interface Part extends Some<'one'>, Pick<All, 'two'> {}`)).toEqual(['All.two', 'Part.two']);
    expect(silent('/** Two words. */\nexport type Word = "a" | "b";\n/** Texts. */\nexport type Texts = Readonly<Record<string, string>>;')).toEqual([]);
  });

  it('is found behind what is handed on', () => {
    const program = openTexts({ 'src/entry.ts': "export { inner as outer } from './inner.js';", 'src/inner.ts': '/* No JSDoc. */\nexport function inner(): void {}' });
    expect(undocumentedIn(program, 'src/entry.ts')).toEqual(['outer']);
  });

  it('may be a member that is in no declaration, and no other one', () => {
    expect(silent('/** A class. */\nexport class A {\n  /** @internal */\n  own = 1;\n  /** @deprecated */\n  old = 2;\n}')).toEqual(['A.old']);
  });

  it('may be what nobody uses: private members, and those that a base explains', () => {
    const text = `/** A base. */
      export class Base {
        /** Renders. */
        render(): void {}
      }
      /** A class. */
      export class A extends Base {
        #hidden = 1;
        private secret = 2;
        protected part = 3;
        override render(): void {}
        constructor() { super(); }
      }`;
    expect(silent(text)).toEqual([]);
  });
});
