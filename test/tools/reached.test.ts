import { describe, expect, it } from 'vitest';
import { packagesIn, reachedFrom } from '../../tools/package/reached.js';

describe('the declarations that one of them leads to', () => {
  it('are those that it imports, in whatever way, and those that these import, each once', () => {
    const files: Readonly<Record<string, string>> = {
      'a/entry.d.ts': `import type { B } from '../b.js';\nexport { c } from './c.js';\nimport { z } from 'zod/mini';\nexport declare const d: import("./deep/d.js").D;`,
      'b.d.ts': `import type { Entry } from './a/entry.js';\nexport interface B { entry: Entry }`,
      'a/c.d.ts': 'export declare const c: 1;',
      'a/deep/d.d.ts': 'export type D = 1;',
      'a/internal.d.ts': 'export type Internal = 1;',
    };
    const read = (path: string): string => files[path] ?? '';
    expect([...reachedFrom('a/entry.d.ts', read)].sort()).toEqual(['a/c.d.ts', 'a/deep/d.d.ts', 'a/entry.d.ts', 'b.d.ts']);
  });

  it('bring along the packages that they name, whatever entry of theirs', () => {
    const files: Readonly<Record<string, string>> = {
      'a.d.ts': "import { b } from './b.js';\nimport type { z } from 'zod/mini';\nexport declare const core: import('@tanstack/query-core/build/x.js').Query;",
      'b.d.ts': "import 'lit';\nimport 'zod';",
    };
    expect([...packagesIn(Object.keys(files), (path) => files[path] ?? '')].sort()).toEqual(['@tanstack/query-core', 'lit', 'zod']);
  });
});
