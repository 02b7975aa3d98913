import { describe, expect, it } from 'vitest';
import { bundle, oneFile } from '../../tools/size/bundle.js';
import { byKind } from '../../tools/build/by-kind.js';
import { drawnIn } from '../../tools/build/one-file.js';
import { shares } from '../../tools/size/libraries.js';

const lazy = ['link-ticket-dialog', 'create-ticket-form', 'connection-dialog', 'disconnect-dialog', 'reference-combobox'];
const entries = ['linked-tickets', 'create-ticket-dialog', 'servicenow-settings-panel'];

describe('the bundle of an element', () => {
  it.each(entries)('leaves the dialogs of %s for the first click', async (entry) => {
    const { initialInputs, inputs } = await bundle(`src/define/${entry}.ts`);
    const initial = [...initialInputs.keys()];
    expect(initial).toContain(`src/elements/${entry}/${entry}.ts`);
    expect(initial.filter((path) => lazy.some((name) => path.endsWith(`${name}.ts`)))).toEqual([]);
    // The same names are there to be found: in the lazy rest.
    expect(inputs.some((path) => lazy.some((name) => path.endsWith(`${name}.ts`)))).toBe(true);
  });

  it('holds nothing of the mock or the playground', async () => {
    const { inputs } = await bundle('src/define.ts');
    expect(inputs.filter((path) => /^src\/(mock|playground)\//.test(path))).toEqual([]);
  });

  it('costs less before a click than with its lazy parts, and less without its libraries', async () => {
    const [whole, own] = await Promise.all([bundle('src/define.ts'), bundle('src/define.ts', { ownOnly: true })]);
    expect(whole.initial.gzip).toBeLessThan(whole.all.gzip);
    expect(own.all.gzip).toBeLessThan(whole.all.gzip);
    expect(own.inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
  });

  it('fetches nothing later where it is one file', async () => {
    const { all, inputs } = await oneFile('src/define.ts');
    expect(all.gzip).toBeLessThan((await bundle('src/define.ts')).all.gzip);
    expect(inputs.some((path) => lazy.some((name) => path.endsWith(`${name}.ts`)))).toBe(true);
  });

  it('has its own modules kind by kind, each kind by name, and those of libraries wherever they are', () => {
    const modules = ['/p/src/define.ts', '/p/src/data/wake.ts', '/p/node_modules/lit/src/styles/a.js', '/p/src/elements/ui/b.styles.ts', '/p/src/texts/en/list.ts', '/p/src/elements/ui/a.styles.ts'];
    expect(byKind(modules)).toEqual(['/p/src/elements/ui/a.styles.ts', '/p/src/elements/ui/b.styles.ts', '/p/src/texts/en/list.ts', '/p/src/data/wake.ts', '/p/src/define.ts']);
  });

  it('has each part drawn in under a name of its own', () => {
    expect(drawnIn("const { a } = await import('./a.js');\nreturn import('../b.js');")).toBe(
      "import * as part0 from './a.js';\nimport * as part1 from '../b.js';\nconst { a } = await Promise.resolve(part0);\nreturn Promise.resolve(part1);",
    );
    expect(drawnIn("import { a } from './a.js';")).toBe("import { a } from './a.js';");
  });

  it('is told apart by library', () => {
    const inputs = new Map([
      ['node_modules/lit-html/lit-html.js', 3],
      ['node_modules/lit/index.js', 1],
      ['node_modules/zod/v4/core/util.js', 5],
      ['node_modules/@other/package/index.js', 7],
      ['src/define.ts', 9],
    ]);
    expect(Object.fromEntries(shares(inputs))).toEqual({ lit: 4, zod: 5, 'other packages': 7, own: 9 });
  });
});
