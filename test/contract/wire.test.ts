import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Answer, Count, fieldIssues, Filled, Flag, Id, lenient, List, MaybeId, object, oneOf, readRows, rowsOf, Said, Text, Texts, TextsByName, Whole } from '../../src/contract/wire.js';

const readings = (schema: z.core.$ZodType, values: readonly unknown[]): unknown[] => values.map((value) => z.parse(schema, value));
const accepted = (schema: z.core.$ZodType, values: readonly unknown[]): unknown[] => values.filter((value) => z.safeParse(schema, value).success);
const issuesOf = (schema: z.core.$ZodType, value: unknown) => {
  const { error } = z.safeParse(schema, value);
  return error ? fieldIssues(error) : [];
};

describe('on the wire', () => {
  it('a text that says something is not empty', () => {
    expect(accepted(Filled, ['', 'x', ' ', 1, null, undefined])).toEqual(['x', ' ']);
  });

  it('a whole number is one that a number can be exactly', () => {
    const { MAX_SAFE_INTEGER: most } = Number;
    expect(accepted(Whole, [0, -1, most, most + 1, 1.5, '1', null])).toEqual([0, -1, most]);
  });

  it('an identifier is a text or a whole number, and read as a text', () => {
    expect(readings(Id, ['x', 7, 0, -3, 2 ** 53])).toEqual(['x', '7', '0', '-3', '9007199254740992']);
    expect(readings(MaybeId, ['x', 7, '', 1.5, true, null, undefined, {}])).toEqual(['x', '7', '', '', '', '', '', '']);
    expect(accepted(Id, ['', 1.5, true, null, undefined, {}])).toEqual([]);
  });

  it('a text may be missing or a plain value, and is empty where it is neither', () => {
    expect(readings(Text, ['x', '', 0, 7, true, false, null, undefined, {}, []])).toEqual(['x', '', '0', '7', 'true', 'false', '', '', '', '']);
  });

  it('a count is 0 where it makes no sense', () => {
    expect(readings(Count, [2, 1, 0, -1, 1.5, '3', null, undefined])).toEqual([2, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('an ability is there only where it is said', () => {
    expect(readings(Answer, [true, 'true', false, 'false', '', 'yes', 1, 0, null, undefined])).toEqual([true, true, false, false, ...Array<undefined>(6).fill(undefined)]);
    expect(readings(Flag, [true, false, 'true', 1, null, undefined])).toEqual([true, false, false, false, false, false]);
  });

  it('a list of texts goes without what is none', () => {
    expect(readings(Texts, [['a', 'b'], [], ['a', 7], 'a', undefined])).toEqual([['a', 'b'], [], ['a'], [], []]);
  });

  it('a yes or no is one of the two, or nothing', () => {
    expect(readings(Said, [true, false, 'true', 0, null, undefined])).toEqual([true, false, undefined, undefined, undefined, undefined]);
  });

  it('a word is one of a closed list', () => {
    expect(readings(oneOf(['', 'b', 7], 'other'), ['', 'b', 7, 'c', '7', null, undefined])).toEqual(['', 'b', 7, 'other', 'other', 'other', 'other']);
  });

  it('texts by name are texts alone', () => {
    expect(readings(TextsByName, [{ a: 'x', b: '' }, {}])).toEqual([{ a: 'x', b: '' }, {}]);
    expect(accepted(TextsByName, [{ a: 'x', b: 7 }, ['x'], 'x', null, undefined])).toEqual([]);
    expect(issuesOf(z.object({ values: TextsByName, list: List }), { values: ['x'], list: { 0: 'x' } })).toEqual([
      { field: 'values', detail: 'expected texts by name' },
      { field: 'list', detail: 'expected list' },
    ]);
  });

  it('the rows of a list are read each by itself', () => {
    expect(readings(rowsOf(Whole), [[1, 'x', 2], [], { 0: 1 }, 'x', null, undefined])).toEqual([[1, 2], [], [], [], [], []]);
    expect(readRows(Whole, [1, 'x', 2, null])).toEqual({ items: [1, 2], unreadable: 2 });
    expect(readings(List, [[1, 'x']])).toEqual([[1, 'x']]);
  });

  it('what does not fit an addition counts as absent', () => {
    expect(readings(z.object({ size: lenient(Whole, 'none') }), [{ size: 3 }, { size: 'big' }, {}])).toEqual([{ size: 3 }, { size: 'none' }, { size: 'none' }]);
  });
});

describe('what is wrong with a value', () => {
  it('is said of its field, by what was expected there', () => {
    const schema = z.object({ id: Id, name: Filled, count: Whole, list: z.array(z.object({ title: z.string() })), own: z.string().check(z.regex(/^x/, 'expected an x')) });
    expect(issuesOf(schema, { id: '', name: '', count: 1.5, list: [{}], own: 'y' })).toEqual([
      { field: 'id', detail: 'expected text or int' },
      { field: 'name', detail: 'expected text' },
      { field: 'count', detail: 'expected int' },
      { field: 'list.0.title', detail: 'expected string' },
      { field: 'own', detail: 'expected an x' },
    ]);
  });

  it('an object has the keys that are named: others are left out, what may be missing has no key, and each that does not fit is named by its way', () => {
    const schema = object({ a: Filled, more: z.optional(object({ count: Whole, own: z.string() })) });
    expect(z.parse(schema, { a: 'x', b: 1 })).toStrictEqual({ a: 'x' });
    expect(z.parse(schema, { a: 'x', more: undefined })).toStrictEqual({ a: 'x', more: undefined });
    expect(z.parse(schema, { a: 'x', more: { count: 1, own: 'y', c: 2 } })).toStrictEqual({ a: 'x', more: { count: 1, own: 'y' } });
    expect(issuesOf(schema, { a: '', more: { count: 'one', own: 'y' } })).toEqual([
      { field: 'a', detail: 'expected text' },
      { field: 'more.count', detail: 'expected int' },
    ]);
    for (const value of [null, undefined, 'x', 7, [], ['a']]) expect(issuesOf(schema, value)).toEqual([{ field: '', detail: 'expected object' }]);
    const own = z.pipe(z.unknown(), z.transform((value, { issues }) => (issues.push({ code: 'custom', message: 'an x', input: value }), z.NEVER)));
    expect(issuesOf(object({ more: object({ own }) }), { more: {} })).toEqual([{ field: 'more.own', detail: 'an x' }]);
    expect(Object.keys(schema.shape)).toEqual(['a', 'more']);
  });
});
