import { describe, expect, it } from 'vitest';
import { formSpecificationQuery } from '../../src/data/create-ticket.js';
import { testWorld } from '../support/world.js';

describe('the form of a new ticket', () => {
  // covers: C9
  it.each([
    ['an empty list', []],
    ['a list of nothing that it knows', [[[]]]],
  ])('is not %s: somebody else has answered', async (_, body) => {
    const { client, intercept } = testWorld();
    intercept(() => Promise.resolve(Response.json(body)));
    const { queryKey, queryFn } = formSpecificationQuery(client, '42');
    await expect(client.queries.query({ queryKey, queryFn })).rejects.toMatchObject({ code: 'invalid-answer' });
  });
});
