import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { restoreLink, unlink } from '../../src/data/change-links.js';
import { createTicket } from '../../src/data/create-ticket.js';
import { linkTicket } from '../../src/data/link-ticket.js';
import { relatedTicketsQuery } from '../../src/data/related-tickets.js';
import type { Client } from '../../src/data/client/client.js';
import { clientAnswering, pageOf } from '../support/answering.js';

const ticket = { ticket_id: 'a1', ticket_number: 'INC0010042' };
const link = { id: '7', ticket };

const changes: readonly (readonly [what: string, change: (client: Client) => Promise<unknown>])[] = [
  ['a create', (client) => createTicket(client, '42', { title: 'Nulls' })],
  ['a link', (client) => linkTicket(client, '42', { ticket_id: 'a1', ticket_number: 'INC0010042', instance_origin: '' })],
  ['an unlink', (client) => unlink(client, '42', link as never)],
  ['a restore', (client) => restoreLink(client, '42', link)],
];

describe('what may be about the same thing', () => {
  // covers: D7
  it.each(changes)('is read again by the next form after %s, of other anomalies, too; not before', async (_, change) => {
    const { client, asked } = clientAnswering(({ method }) => {
      if (method === 'DELETE') return new Response(null, { status: 204 });
      return method === 'POST' ? Response.json({ ...link, linked: true, message: '' }, { status: 201 }) : pageOf([]);
    });
    const read = async (): Promise<number> => {
      for (const anomalyId of ['42', '43']) {
        const { queryKey, queryFn } = relatedTicketsQuery(client, anomalyId, '');
        await client.queries.query({ queryKey, queryFn });
      }
      return asked.filter((request) => request.includes('related-tickets')).length;
    };
    expect([await read(), await read()]).to.deep.equal([2, 2]);
    await change(client);
    expect(asked.filter((request) => request.includes('related-tickets'))).to.have.length(2);
    expect(await read()).to.equal(4);
  });
});
