import { describe, expect, it } from 'vitest';
import { modesOf } from '../../../tools/consumers/modes.js';

describe('a file of an application', () => {
  it('is for every way to find the package, or for the one that it is named after', () => {
    expect([modesOf('mock/code.ts'), modesOf('require.node16.cts'), modesOf('bundler.ts'), modesOf('a.bundler.ts')]).toEqual([['bundler', 'node16', 'node20'], ['node16'], ['bundler', 'node16', 'node20'], ['bundler']]);
  });
});
