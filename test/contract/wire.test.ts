import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Answer, Count, fieldIssues, Filled, Flag, Id, lenient, Text, Texts, Whole } from '../../src/contract/wire.js';

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
    expect(readings(Id, ['x', 7, 0])).toEqual(['x', '7', '0']);
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

  it('a list of texts is empty where one of them is none', () => {
    expect(readings(Texts, [['a', 'b'], [], ['a', 7], 'a', undefined])).toEqual([['a', 'b'], [], [], [], []]);
  });

  it('what does not fit an addition counts as absent', () => {
    expect(readings(z.object({ size: lenient(Whole, 'none') }), [{ size: 3 }, { size: 'big' }, {}])).toEqual([{ size: 3 }, { size: 'none' }, { size: 'none' }]);
  });
});

describe('what is wrong with a value', () => {
  it('is said of its field, by what was expected there', () => {
    const schema = z.object({ id: Id, name: Filled, count: Whole, list: z.array(z.object({ title: z.string() })), own: z.string().check(z.regex(/^x/, 'expected an x')) });
    expect(issuesOf(schema, { id: '', name: '', count: 1.5, list: [{}], own: 'y' })).toEqual([
      { field: 'id', detail: 'is empty' },
      { field: 'name', detail: 'is empty' },
      { field: 'count', detail: 'expected int' },
      { field: 'list.0.title', detail: 'expected string' },
      { field: 'own', detail: 'expected an x' },
    ]);
  });
});
