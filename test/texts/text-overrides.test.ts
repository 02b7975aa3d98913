import { describe, expectTypeOf, it } from 'vitest';
import type { TextOverrides } from '../../src/data/client/text-overrides.js';
import type { TextLanguage } from '../../src/languages/text-parts.js';

describe('texts in a host’s own words', () => {
  it('are typed by part and key, functions with their arguments', () => {
    expectTypeOf<{ list: { heading: string; unlink: (ticket: string) => string } }>().toExtend<TextOverrides>();
    expectTypeOf<{ common: { problems: { offline: { title: string } } } }>().toExtend<TextOverrides>();
    expectTypeOf<{ list: { heading: number } }>().not.toExtend<TextOverrides>();
    expectTypeOf<{ list: { unlink: (ticket: number) => string } }>().not.toExtend<TextOverrides>();
  });

  it('are of a language whose parts have the types of the English ones', () => {
    type Parts = NonNullable<TextLanguage['parts']>;
    expectTypeOf<Parts>().toHaveProperty('list');
    expectTypeOf<Parts>().not.toHaveProperty('lists');
    expectTypeOf<{ list: () => Promise<() => { heading: string }> }>().not.toExtend<Parts>();
    expectTypeOf<{ list: () => { heading: string } }>().not.toExtend<NonNullable<TextLanguage['texts']>>();
  });
});
