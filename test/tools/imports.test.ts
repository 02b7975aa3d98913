import { describe, expect, it } from 'vitest';
import { circlesIn } from '../../tools/imports/circles.js';
import { twoWayPairs } from '../../tools/imports/folder-pairs.js';
import { readGraph } from '../../tools/imports/graph.js';

const graphOf = (files: Record<string, string>) => readGraph(new Map(Object.entries(files)));

describe('the graph of imports', () => {
  it('has every way to import a file, types included, and no package', () => {
    const graph = graphOf({
      'src/a.ts': "import { b } from './b.js';\nimport type { C } from './c/d.js';\nexport * from './e.js';\nconst f = () => import('./f.js');\nimport 'lit';",
      'src/b.ts': '',
      'src/c/d.ts': "import '../a.js';",
      'src/e.ts': '',
      'src/f.ts': "// import './a.js';",
    });
    expect([...(graph.get('src/a.ts') ?? [])].sort()).toEqual(['src/b.ts', 'src/c/d.ts', 'src/e.ts', 'src/f.ts']);
    expect(graph.get('src/c/d.ts')).toEqual(['src/a.ts']);
    expect(graph.get('src/f.ts')).toEqual([]);
  });

  it('shows circles, each with all of its files', () => {
    const graph = graphOf({
      'src/a.ts': "import './b.js';",
      'src/b.ts': "import './c.js'; import './d.js';",
      'src/c.ts': "import type { A } from './a.js';",
      'src/d.ts': "import './e.js';",
      'src/e.ts': "import './d.js';",
      'src/f.ts': "import './a.js';",
    });
    expect(circlesIn(graph)).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/c.ts'],
      ['src/d.ts', 'src/e.ts'],
    ]);
  });

  it('shows none where two ways lead to the same file', () => {
    expect(circlesIn(graphOf({ 'src/a.ts': "import './b.js'; import './c.js';", 'src/b.ts': "import './d.js';", 'src/c.ts': "import './d.js';", 'src/d.ts': '' }))).toEqual([]);
  });

  it('shows folders that import each other, the root apart', () => {
    const graph = graphOf({
      'src/index.ts': "import './a/x.js';",
      'src/a/x.ts': "import '../b/y.js'; import '../index.js';",
      'src/a/z.ts': '',
      'src/b/y.ts': "import '../a/z.js';",
    });
    expect(twoWayPairs(graph, 'src')).toEqual(['src/a <-> src/b']);
  });
});
