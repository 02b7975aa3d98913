import { describe, expect, it } from 'vitest';
import { readApiSections } from '../../tools/domain/api-sections.js';
import { readSections } from '../../tools/domain/points.js';
import { anchorsOf, linksIn, pathsIn } from '../../tools/references/in-markdown.js';
import { referencesIn } from '../../tools/references/in-prose.js';
import { resolves, type Destinations } from '../../tools/references/resolve.js';

const found = (text: string) => referencesIn(text).map(({ text: name }) => name);
// Written apart, so that this file holds no reference that leads nowhere.
const [domain, api] = ['domain', 'servicenow-api.md'];

const destinations: Destinations = {
  documents: {
    domain: readSections('## L. Links\n- L1 One.\n## W. Wire\nAll.'),
    elements: readSections('## T. Tickets\n- T1 One.'),
    api: readApiSections('## 0. Points\n1. One\n19. Nineteen\n## 2. Query\n### 2.3 Grammar\n'),
  },
  decisions: new Set(['003']),
  exists: (path) => path === 'docs/mock.md',
  anchors: () => new Set(['moods']),
};
const leads = (text: string) => referencesIn(text).map(({ target }) => resolves(target, destinations));

describe('references in comments and prose', () => {
  it('name points, alone, in lists and in ranges', () => {
    expect(found(`Says so (${domain} L4).`)).toEqual(['domain L4']);
    expect(found(`(${domain} C3, Y7, Y9), and ${domain} A`)).toEqual(['domain C3', 'domain Y7', 'domain Y9', 'domain A']);
    expect(found(`(${domain} C1 to C3) and elements T2`)).toEqual(['domain C1', 'domain C2', 'domain C3', 'elements T2']);
  });

  it('go on in the next line of a comment', () => {
    expect(referencesIn(`a\n * the (${domain}\n * L10). ${domain}\n// L4`)).toMatchObject([
      { line: 2, text: 'domain L10' },
      { line: 3, text: 'domain L4' },
    ]);
  });

  it('name sections of the REST surface, with and without backquotes', () => {
    expect(found(`(${api} 3.1)`)).toEqual(['servicenow-api.md 3.1']);
    expect(found(`(\`${api} 3.1\`, 3.5), see ${api} 1.1, 4.`)).toEqual(['servicenow-api.md 3.1', 'servicenow-api.md 3.5', 'servicenow-api.md 1.1', 'servicenow-api.md 4']);
    expect(found(`${api} in the text`)).toEqual([]);
  });

  it('name decisions and documents', () => {
    expect(found('(decision 003, docs/mock.md)')).toEqual(['decision 003', 'docs/mock.md']);
  });

  it('are none where a domain is something else', () => {
    expect(found(`The ${domain} a host has, ${domain} IDs, ${domain} Account`)).toEqual([]);
  });

  it('lead somewhere or nowhere', () => {
    expect(leads(`${domain} L1, ${domain} L2, ${domain} W, elements T1, ${domain} T1`)).toEqual([true, false, true, true, false]);
    expect(leads(`${api} 2.3, ${api} 2.4, ${api} 2, ${api} 0.19, ${api} 0.2`)).toEqual([true, false, true, true, false]);
    expect(leads(['decision 003', 'decision 004', 'docs/mock.md', 'docs/'.concat('none.md')].join(', '))).toEqual([true, false, true, false]);
  });
});

describe('links of a document', () => {
  it('are taken from its own folder, with the heading that they name', () => {
    expect(linksIn('guide/a.md', 'x\n[b](b.md#c-d) [out](https://x.test) [up](../README.md) [here](#top)')).toEqual([
      { line: 2, text: 'b.md#c-d', target: { kind: 'file', path: 'guide/b.md', heading: 'c-d' } },
      { line: 2, text: '../README.md', target: { kind: 'file', path: 'README.md' } },
      { line: 2, text: '#top', target: { kind: 'file', path: 'guide/a.md', heading: 'top' } },
    ]);
  });

  it('lead to the repository by its address, too, with the heading that it names', () => {
    const at = 'https://github.com/servicenow-ticketing/servicenow-ticketing';
    const raw = 'https://raw.githubusercontent.com/servicenow-ticketing/servicenow-ticketing';
    expect(linksIn('guide/a.md', `[a](${at}/blob/main/guide/b.md#c-d) [f](${at}/tree/main/docs/api/) ![p](${raw}/main/docs/p.png) [i](${at}/issues) [o](${at}2/blob/main/x.md)`).map(({ target }) => target)).toEqual([
      { kind: 'file', path: 'guide/b.md', heading: 'c-d' },
      { kind: 'file', path: 'docs/api' },
      { kind: 'file', path: 'docs/p.png' },
    ]);
  });

  it('are those of definitions and of HTML, too', () => {
    expect(linksIn('guide/a.md', '[b]: b.md\n<img src="p.png" alt=""><source srcset="../dark.png"> <a href="#top">').map(({ line, text, target }) => [line, text, target])).toEqual([
      [1, 'b.md', { kind: 'file', path: 'guide/b.md' }],
      [2, 'p.png', { kind: 'file', path: 'guide/p.png' }],
      [2, '../dark.png', { kind: 'file', path: 'dark.png' }],
      [2, '#top', { kind: 'file', path: 'guide/a.md', heading: 'top' }],
    ]);
  });

  it('are none in code', () => {
    expect(linksIn('a.md', '`[a](b.md)`\n```\n[c](d.md)\n```\n')).toEqual([]);
  });

  it('go with the files that code in its prose names', () => {
    expect(pathsIn('In `src/common/clock.ts` and `src/mock/`,\n`npm test`, `src/*.ts`\n```\n`src/x.ts`\n```')).toEqual([
      { line: 1, text: 'src/common/clock.ts', target: { kind: 'file', path: 'src/common/clock.ts' } },
      { line: 1, text: 'src/mock', target: { kind: 'file', path: 'src/mock' } },
    ]);
  });

  it('lead to headings by the anchors that GitHub makes', () => {
    expect(anchorsOf('# S. Settings: the `connection`\n```\n# code\n```\n## Tables & rows')).toEqual(new Set(['s-settings-the-connection', 'tables--rows']));
    expect(resolves({ kind: 'file', path: 'docs/mock.md', heading: 'moods' }, destinations)).toBe(true);
    expect(resolves({ kind: 'file', path: 'docs/mock.md', heading: 'none' }, destinations)).toBe(false);
  });
});
