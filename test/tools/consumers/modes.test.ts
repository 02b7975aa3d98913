import { describe, expect, it } from 'vitest';
import { modesOf } from '../../tools/consumers/modes.js';
import { triedBlocks } from '../../tools/package/tried.js';

describe('the code of a document', () => {
  it('is tried in the way that stands before it', () => {
    const document = '```sh\nno\n```\n<!-- tried: node -->\n```ts\na\n\nb\n```\ntext\n<!-- tried: curl -->\n```sh\nc\n```\n<!-- tried: node -->\n```js\nd\n```\n';
    expect([triedBlocks(document, 'node'), triedBlocks(document, 'curl'), triedBlocks(document, 'python')]).toEqual([['a\n\nb\n', 'd\n'], ['c\n'], []]);
  });
});

describe('a file of an application', () => {
  it('is for every way to find the package, or for the one that it is named after', () => {
    expect([modesOf('mock/code.ts'), modesOf('require.node16.cts'), modesOf('bundler.ts'), modesOf('a.bundler.ts')]).toEqual([['bundler', 'node16', 'node20'], ['node16'], ['bundler', 'node16', 'node20'], ['bundler']]);
  });
});
