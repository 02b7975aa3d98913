import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../tools/spec-doc/annotations.js';
import { coverageOf } from '../../tools/spec-doc/coverage.js';
import { specPage } from '../../tools/spec-doc/page.js';
import { mockTestFiles } from '../../tools/spec-doc/test-files.js';
import { notEmulated, row } from '../mock/servicenow/spec/row.js';
import { specRows } from '../mock/servicenow/spec/rows.js';

const mark = '// spec:';
const fileWith = (text: string) => [{ path: 'test/mock/servicenow/rest/x.test.ts', text }];
const problemsOf = (rows: Parameters<typeof coverageOf>[0], text: string) => coverageOf(rows, fileWith(text)).problems;

describe('The rows of the specification', () => {
  it('each have a test that names them, and no test names another', async () => {
    expect(coverageOf(specRows, await mockTestFiles()).problems).toEqual([]);
  });

  it('are on their page as the tests name them now', async () => {
    const page = readFileSync(new URL('../../docs/mock-servicenow-spec.md', import.meta.url), 'utf8');
    expect(page === specPage(specRows, coverageOf(specRows, await mockTestFiles())), 'run "npm run docs"').toBe(true);
  });

  it('are read from comments above tests, over several lines and with other comments between', () => {
    const text = `${mark} 0.1, 1.3-x\n${mark} 0.2\n// covers: Y1\nit.each([1])('x', () => {});\n\n  ${mark} 0.3\n  const y = 1;\n`;
    expect(readAnnotations(text)).toEqual([
      { ids: ['0.1', '1.3-x'], line: 1, isAboveTest: true },
      { ids: ['0.2'], line: 2, isAboveTest: true },
      { ids: ['0.3'], line: 6, isAboveTest: false },
    ]);
  });

  it('are missed when no test names them', () => {
    const rows = [row('0.1', 'D', 'One'), row('0.2', 'I', 'Two')];
    expect(problemsOf(rows, `${mark} 0.1\nit('x')`)).toEqual(['No test names the row 0.2.']);
  });

  it('are not known by another name, nor named away from a test', () => {
    const rows = [row('0.1', 'D', 'One')];
    expect(problemsOf(rows, `${mark} 0.1, 0.9\nconst x = 1;`)).toEqual([
      'test/mock/servicenow/rest/x.test.ts:1 names rows, but stands above no test.',
      'test/mock/servicenow/rest/x.test.ts:1 names the row 0.9, which does not exist.',
    ]);
  });

  it('have a name each', () => {
    const rows = [row('0.1', 'D', 'One'), row('0.1', 'D', 'Another')];
    expect(problemsOf(rows, `${mark} 0.1\nit('x')`)).toEqual(['Two rows are called 0.1.']);
  });

  it('are named as a family where a test goes through their table', () => {
    const rows = [row('3.1-col-a', 'R', 'A'), row('3.1-col-b', 'R', 'B'), row('3.1-keys', 'R', 'K')];
    expect(problemsOf(rows, `${mark} 3.1-col-*\nit('x')`)).toEqual(['No test names the row 3.1-keys.']);
    expect(problemsOf([], `${mark} 3.1-col-*\nit('x')`)).toHaveLength(1);
  });

  it('are printed with mark and tests, in italics when they are not emulated', () => {
    const rows = [row('0.1', 'D R', 'One | two'), notEmulated('4.4-import', 'D', 'None')];
    const page = specPage(rows, coverageOf(rows, fileWith(`${mark} 0.1, 4.4-import\nit('x')`)));
    const link = '[rest/x](https://github.com/servicenow-ticketing/servicenow-ticketing/blob/main/test/mock/servicenow/rest/x.test.ts)';
    expect(page).toContain(`| 0.1 | D R | One \\| two | ${link} |`);
    expect(page).toContain(`## 4.4 Import set\n\n| row | mark | | tests |\n|---|---|---|---|\n| 4.4-import | D | *None* | ${link} |`);
  });
});
