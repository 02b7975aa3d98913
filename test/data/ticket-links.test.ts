import { expect } from '@open-wc/testing';
import type { TicketLinks } from '../../src/contract/ticket-links.js';
import { unlink } from '../../src/data/change-links.js';
import { cachedLinks, linkedTicketsQuery } from '../../src/data/ticket-links.js';
import { makeClient, type Client } from '../../src/data/client/client.js';

const ticket = (id: string) => ({ ticket_id: id.repeat(32).slice(0, 32), ticket_number: `INC000000${id}` });

/** A client whose backend answers each call so, its requests counted. */
function clientOf(answer: (request: Request) => Promise<Response>): { client: Client; requests: string[] } {
  const requests: string[] = [];
  const client = makeClient({
    baseUrl: 'https://qualytics.example',
    storage: null,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(`${request.method} ${request.url}`);
      return answer(request);
    },
  });
  return { client, requests };
}

const read = (client: Client): Promise<TicketLinks> => {
  const { queryKey, queryFn } = linkedTicketsQuery(client, '42');
  return client.queries.query({ queryKey, queryFn });
};

describe('the links of an anomaly', () => {
  it('are read in as many pages as their number takes, whatever the backend says of pages', async () => {
    const { client, requests } = clientOf(() => Promise.resolve(Response.json({ items: [], total: 450, page: 1, size: 200, pages: 5000 })));
    await read(client);
    expect(requests).to.have.length(3);
  });

  // covers: L10
  it('have the origin that was recorded with each, else the one of the page', async () => {
    const items = [
      { id: '1', ticket: ticket('1'), instance_origin: 'https://former.service-now.com' },
      { id: '2', ticket: ticket('2') },
    ];
    const originsOf = async (body: object): Promise<string[]> => (await read(clientOf(() => Promise.resolve(Response.json(body))).client)).items.map(({ instance_origin }) => instance_origin);
    expect(await originsOf({ items, total: 2, instance_origin: 'https://acme.service-now.com' })).to.deep.equal(['https://former.service-now.com', 'https://acme.service-now.com']);
    expect(await originsOf({ items, total: 2 })).to.deep.equal(['https://former.service-now.com', '']);
  });

  it('are read a few pages at a time', async () => {
    let under = 0;
    let most = 0;
    const { client, requests } = clientOf(async () => {
      most = Math.max(most, (under += 1));
      await Promise.resolve();
      under -= 1;
      return Response.json({ items: [], total: 4000, page: 1, size: 200, pages: 20 });
    });
    await read(client);
    expect(requests).to.have.length(20);
    expect(most).to.be.at.most(6);
  });

  it('lose both of two that are unlinked at once, before either is answered', async () => {
    const items = [{ id: 'a', ticket: ticket('1') }, { id: 'b', ticket: ticket('2') }];
    const releases: (() => void)[] = [];
    const { client } = clientOf(async ({ method }) => {
      if (method !== 'DELETE') return Response.json({ items, total: 2, page: 1, size: 200, pages: 1 });
      await new Promise<void>((resolve) => releases.push(resolve));
      return new Response(null, { status: 204 });
    });
    const { items: links } = await read(client);
    const unlinking = links.map((link) => unlink(client, '42', link));
    while (releases.length < 2) await Promise.resolve();
    expect(cachedLinks(client, '42')?.items).to.deep.equal([]);
    for (const release of releases) release();
    await Promise.all(unlinking);
  });
});
