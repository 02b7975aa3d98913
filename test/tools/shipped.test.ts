import { describe, expect, it } from 'vitest';
import { verdict } from '../../tools/audit/verdict.js';
import { deadLinks } from '../../tools/package/links.js';
import { problemsOf } from '../../tools/package/shipped.js';

const sideEffects = [
  './src/define.ts',
  './src/define/*.ts',
  './src/standalone.ts',
  './dist/define.js',
  './dist/linked-tickets.js',
  './dist/create-ticket-dialog.js',
  './dist/servicenow-settings-panel.js',
  './dist/standalone.js', './dist/standalone.node.js',
  './dist/mock/command.js',
];
const manifest = { dependencies: { lit: '3.3.3' }, sideEffects };
const lockfile = { packages: { '': {}, 'node_modules/lit': {}, 'node_modules/lit/node_modules/lit-html': {}, 'node_modules/vite': { dev: true } } };
const listed = ['lit', 'lit-html'];

describe('what ships', () => {
  it('is what is listed, with what that brings along', () => {
    expect(problemsOf(manifest, lockfile, listed)).toEqual([]);
  });

  it('is of exact versions, but for what the page may have in a later one', () => {
    const packages = { ...lockfile.packages, 'node_modules/@tanstack/query-core': {} };
    const problems = (version: string): string[] => problemsOf({ ...manifest, dependencies: { '@tanstack/query-core': version } }, { packages }, [...listed, '@tanstack/query-core']);
    expect(problems('^5.108.0')).toEqual([]);
    expect(problems('5.108.0')).toEqual(["@tanstack/query-core has no range that a page's own copy may be in: 5.108.0."]);
  });

  it('leaves a peer that a page may do without to the page', () => {
    expect(problemsOf({ ...manifest, peerDependencies: { msw: '>=2' }, peerDependenciesMeta: { msw: { optional: true } } }, lockfile, listed)).toEqual([]);
  });

  it.each([
    ['brings more', { ...manifest, dependencies: { lit: '3.3.3', left: '1.0.0' } }, listed, ['left ships and is not listed in tools/package/shipped.ts.']],
    ['brings more as a peer', { ...manifest, peerDependencies: { left: '1.0.0' } }, listed, ['left ships and is not listed in tools/package/shipped.ts.']],
    ['leaves the version of a peer open that a page has to have', { ...manifest, peerDependencies: { zod: '>=2' } }, [...listed, 'zod'], ['zod is listed in tools/package/shipped.ts and does not ship.', 'zod has no exact version: >=2.']],
    ['brings more by what it brings', manifest, ['lit'], ['lit-html ships and is not listed in tools/package/shipped.ts.']],
    ['brings less', manifest, [...listed, 'zod'], ['zod is listed in tools/package/shipped.ts and does not ship.']],
    ['takes any version', { ...manifest, dependencies: { lit: '^3.3.3' } }, listed, ['lit has no exact version: ^3.3.3.']],
  ])('is refused where it %s', (_, given, names, problems) => {
    expect(problemsOf(given, lockfile, names)).toEqual(problems);
  });

  it.each([[[]], [false], [undefined], [sideEffects.slice(1)], [[...sideEffects, './src/index.ts']]])('is refused with the side effects %j, by which bundlers drop or keep too much', (given) => {
    expect(problemsOf({ ...manifest, sideEffects: given }, lockfile, listed)).toEqual([expect.stringContaining('"sideEffects"')]);
  });
});

describe('a document that ships', () => {
  const at = 'https://github.com/servicenow-ticketing/servicenow-ticketing';
  const shipped = ['README.md', 'docs/mock.md', 'dist/integrity.json'];
  const dead = (text: string): string[] => deadLinks(shipped, (path) => (path === 'docs/mock.md' ? text : ''));

  it('links to what ships beside it, to headings of its own, and to what stays at home by its address', () => {
    expect(dead(`[a](../README.md#b) [c](../dist/integrity.json) [d](#e) [f](${at}/blob/main/docs/domain.md) [g](https://lit.dev) \`[h](i.md)\``)).toEqual([]);
  });

  it('is refused where it links to what does not ship, with the address to link to', () => {
    expect(dead(`text\n[a](domain.md#l) [b](../src/texts)`)).toEqual([
      `docs/mock.md:2: “domain.md#l” does not ship: link to ${at}/blob/main/docs/domain.md.`,
      `docs/mock.md:2: “../src/texts” does not ship: link to ${at}/tree/main/src/texts.`,
    ]);
  });

  it('is refused where a picture of it does not ship', () => {
    expect(dead('![a](a.png) <img src="b.png">')).toHaveLength(2);
  });
});

describe('the audit', () => {
  it('finds no hole, or names each', () => {
    expect(verdict('{ "vulnerabilities": {} }')).toEqual({ kind: 'clean', text: 'no known hole.' });
    expect(verdict('{ "vulnerabilities": { "lit": { "severity": "high" } } }')).toEqual({ kind: 'holes', text: 'known holes in lit (high).' });
  });

  it.each([
    ['{ "message": "405 Method Not Allowed", "error": { "summary": "" } }', '405 Method Not Allowed'],
    ['{ "error": { "summary": "no network" } }', 'no network'],
    ['', 'no answer'],
    ['null', 'no answer'],
  ])('says that the registry does not answer: %s', (json, reason) => {
    expect(verdict(json)).toEqual({ kind: 'unanswered', text: `the registry does not answer audits, so nothing was looked up (${reason}).` });
  });
});
