import { describe, expect, it } from 'vitest';
import { formSpecificationQuery } from '../../src/data/create-ticket.js';
import { clientAnswering } from '../support/answering.js';
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

  // covers: C9, L10
  it('has a field at least, and the origin of the instance that it was described for', async () => {
    const formOf = (...fields: readonly object[]) => {
      const capabilities = { instance_origin: 'https://acme.service-now.com' };
      const { client } = clientAnswering(({ url }) => Response.json(url.endsWith('/capabilities') ? capabilities : fields));
      const { queryKey, queryFn } = formSpecificationQuery(client, '42');
      return client.queries.query({ queryKey, queryFn });
    };
    expect(await formOf({ field: 'title' })).toMatchObject({ fields: [{ field: 'title' }], origin: 'https://acme.service-now.com' });
    await expect(formOf()).rejects.toMatchObject({ code: 'invalid-answer' });
  });
});
