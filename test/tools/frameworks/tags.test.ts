import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../tools/api-tables/manifest.js';
import { tagsOf, tagTypes } from '../../../tools/frameworks/tags.js';
import { vueTypes } from '../../../tools/frameworks/vue.js';

const members = [
  { kind: 'field', name: 'rowCount', attribute: 'row-count', type: { text: 'number' }, description: 'How many\nrows.' },
  { kind: 'field', name: 'open', attribute: 'open', type: { text: 'boolean' }, description: 'Ends /* here */.' },
  { kind: 'method', name: 'show' },
];
const events = [{ name: 'ticketing-shown', description: 'It was shown.', type: { text: 'ShownEvent' } }];
const declarations = [{ name: 'XRowsElement', tagName: 'x-rows', members, events }, { name: 'ShownEvent' }];
const tags = tagsOf(readManifest(JSON.stringify({ modules: [{ declarations }] })));

describe('what templates know of a tag', () => {
  it('is of the elements, and of nothing else that the manifest declares', () => {
    expect(tags.map(({ tagName }) => tagName)).toEqual(['x-rows']);
    expect(tagTypes(tags)).toContain("import type { XRowsElement, XRowsElementEventMap } from '../index.js';");
  });

  it('has a property, its attribute where that has another name, and a handler for each event, by the types of the class', () => {
    const [, , ...lines] = tagTypes(tags).trim().split('\n');
    expect(lines).toEqual([
      'export interface XRowsTag {',
      '/** How many rows. */',
      "rowCount?: XRowsElement['rowCount'] | undefined;",
      '/** How many rows. */',
      "'row-count'?: number | `${number}` | undefined;",
      '/** Ends /* here *\\/. */',
      "open?: XRowsElement['open'] | undefined;",
      '/** It was shown. */',
      "'onticketing-shown'?: Handler<XRowsElementEventMap['ticketing-shown']>;",
      '}',
    ]);
  });

  it('is one name for Vue, which takes a number as HTML has it, too', () => {
    const types = vueTypes(tags);
    expect(types).toContain('rowCount?: number | `${number}` | undefined;');
    expect(types).not.toContain('row-count');
  });
});
