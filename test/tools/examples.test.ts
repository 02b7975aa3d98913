import { describe, expect, it } from 'vitest';
import { exampleNames, lockProblems, readJson } from '../../tools/examples/example.js';
import { repeated } from '../../tools/examples/create-ticket.js';

describe('the lock of an example', () => {
  it('names no address of a registry, and has no hash of what each build packs anew', () => {
    const packages = {
      '': {},
      'node_modules/lit': { resolved: 'https://registry.example/lit.tgz', integrity: 'sha512-a' },
      'node_modules/zod': { integrity: 'sha512-b' },
      'node_modules/servicenow-ticketing': { resolved: 'file:servicenow-ticketing.tgz', integrity: 'sha512-c' },
    };
    expect(lockProblems({ packages })).toEqual(['node_modules/lit: names an address', 'node_modules/servicenow-ticketing: has the hash of servicenow-ticketing.tgz']);
    expect(lockProblems({ packages: { 'node_modules/servicenow-ticketing': { resolved: 'file:servicenow-ticketing.tgz' } } })).toEqual([]);
  });

  it.each(exampleNames([]))('%s: is as it has to be', (name) => {
    expect(lockProblems(readJson(name, 'package-lock.json'))).toEqual([]);
  });
});

describe('the examples that are asked for', () => {
  it('are all there are where none is named, else those; a name that there is not is refused', () => {
    expect(exampleNames([])).toContain('html');
    expect(exampleNames(['html'])).toEqual(['html']);
    expect(() => exampleNames(['html', 'htlm'])).toThrow('There is no example "htlm". There are: ');
  });
});

describe('what is made more than once', () => {
  it('is named once', () => {
    expect(repeated(['GET a', 'GET b', 'GET a', 'GET a'])).toEqual(['GET a']);
  });
});
