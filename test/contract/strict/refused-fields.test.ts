import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { refusedFields } from '../../../src/contract/strict/refused-fields.js';

const refused = (schema: z.core.$ZodType, value: unknown) => {
  const { error } = z.safeParse(schema, value);
  return error ? refusedFields(error) : [];
};

it('says of each field of a request what was expected there, and never the value', () => {
  const schema = z.object({
    kind: z.literal(['a', 'b']),
    count: z.int().check(z.nonnegative()),
    name: z.string().check(z.maxLength(2)),
    list: z.array(z.object({ title: z.string() })),
  });
  expect(refused(schema, { kind: 'secret', count: -1, name: 'secret', list: [{}] })).toEqual([
    { field: 'kind', detail: 'must be one of a, b' },
    { field: 'count', detail: 'must be at least 0' },
    { field: 'name', detail: 'must be at most 2' },
    { field: 'list.0.title', detail: 'must be of type string' },
  ]);
});

it('says it in words of its own where there are some, and that it is not valid where there are none', () => {
  expect(refused(z.string().check(z.regex(/^x/, 'expected an x')), 'y')).toEqual([{ field: '', detail: 'expected an x' }]);
  expect(refused(z.string().check(z.regex(/^x/, { error: () => '' })), 'y')).toEqual([{ field: '', detail: 'isn’t accepted' }]);
});
