import { describe, expect, it } from 'vitest';
import { blocksIn, triedBlocks, triedIn } from '../../../tools/documents/blocks.js';

describe('the blocks of a document', () => {
  it('have a language, a line, and the mark that stands right above', () => {
    const document = 'text\n<!-- tried: node -->\n```ts\na\n\nb\n```\n<!-- from: a/b.ts -->\n\n```\nc\n```\n<!-- not tried: it needs a network -->\n```sh\nd\n```';
    expect(blocksIn(document)).toEqual([
      { line: 3, language: 'ts', code: 'a\n\nb\n', mark: { kind: 'tried', text: 'node' } },
      { line: 10, language: '', code: 'c\n' },
      { line: 14, language: 'sh', code: 'd\n', mark: { kind: 'not tried', text: 'it needs a network' } },
    ]);
  });

  it('stand in a list, too, without its indentation', () => {
    expect(blocksIn('- one\n  <!-- from: a.ts -->\n  ```ts\n  a {\n    b\n  ```\n')).toEqual([{ line: 3, language: 'ts', code: 'a {\n  b\n', mark: { kind: 'from', text: 'a.ts' } }]);
  });

  it('have no mark where the comment says something else, or nothing', () => {
    const marks = ['<!-- tried -->', '<!-- from:  -->', '<!-- api:linked-tickets -->', 'tried: node'].map((comment) => blocksIn(`${comment}\n\`\`\`\na\n\`\`\`\n`)[0]?.mark);
    expect(marks).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are found by the way they are tried in, in their order', () => {
    const document = '<!-- tried: node -->\n```ts\na\n```\n```ts\nb\n```\n<!-- from: node -->\n```ts\nc\n```\n<!-- tried: node -->\n```js\nd\n```\n<!-- tried: shell -->\n```sh\ne\n```\n';
    expect(triedBlocks(document, 'node')).toEqual(['a\n', 'd\n']);
    expect(triedIn(document, 'shell').map(({ line }) => line)).toEqual([17]);
  });
});
