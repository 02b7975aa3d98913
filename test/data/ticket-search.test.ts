import { describe, expect, it } from 'vitest';
import { ticketSearchQuery, type TicketHits } from '../../src/data/link-ticket.js';
import { clientAnswering, pageOf, problem } from '../support/answering.js';

const hit = (number: string) => ({ ticket_id: `id of ${number}`, ticket_number: number });

/** What a backend that knows these texts answers to a search, and what it was asked for. */
async function searching(tries: readonly (readonly string[])[], known: Readonly<Record<string, () => Response>>) {
  const { client, asked } = clientAnswering(({ url }) => (url.includes('/search?') ? (known[new URL(url).searchParams.get('query') ?? '']?.() ?? pageOf([])) : Response.json({})));
  const { queryKey, queryFn } = ticketSearchQuery(client, '42', tries);
  const result = await client.queries.query({ queryKey, queryFn });
  const searched = asked.flatMap((line) => new URLSearchParams(/search\?(.*)$/.exec(line)?.[1] ?? '').get('query') ?? []);
  return { ...result, numbers: numbersOf(result), asked: searched };
}

const numbersOf = ({ items }: TicketHits): string[] => items.map(({ ticket_number }) => ticket_number);

describe('a search for what may be meant', () => {
  // covers: T4
  it('goes on until something is found, and says by what', async () => {
    const found = await searching([['INC1'], ['INC1 late'], ['late'], ['later']], { late: () => pageOf([hit('INC2')]), later: () => pageOf([hit('INC3')]) });
    expect(found).toMatchObject({ numbers: ['INC2'], total: 1, searched: ['late'], asked: ['INC1', 'INC1 late', 'late'] });
  });

  // covers: T4
  it('that finds nothing says what was looked for first', async () => {
    expect(await searching([['INC1', 'INC2'], ['late']], {})).toMatchObject({ numbers: [], total: 0, unreadable: 0, searched: ['INC1', 'INC2'], asked: ['INC1', 'INC2', 'late'] });
    expect(await searching([], {})).toMatchObject({ numbers: [], total: 0, searched: [], asked: [] });
  });

  // covers: T4
  it('for several has all that are found, each once, and counts them so', async () => {
    const found = await searching([['INC1', 'an id', 'INC2', 'more'], ['late']], {
      INC1: () => pageOf([hit('INC1')]),
      'an id': () => pageOf([hit('INC1')]),
      INC2: () => pageOf([hit('INC2'), { ticket_number: 'without an id' }]),
      more: () => pageOf([hit('INC3')], { total: 9 }),
    });
    expect(found).toMatchObject({ numbers: ['INC1', 'INC2', 'INC3'], total: 12, unreadable: 1, searched: ['INC1', 'an id', 'INC2', 'more'] });
    expect(found.asked).toEqual(['INC1', 'an id', 'INC2', 'more']);
  });

  // covers: T4
  it('stays with what is there and cannot be read', async () => {
    const found = await searching([['INC1'], ['late']], { INC1: () => pageOf([{ ticket_number: '' }]), late: () => pageOf([hit('INC2')]) });
    expect(found).toMatchObject({ numbers: [], total: 1, unreadable: 1, searched: ['INC1'] });
  });

  it('counts what is there where a backend counts nothing', async () => {
    expect(await searching([['late']], { late: () => Response.json({ items: [hit('INC1'), hit('INC2')] }) })).toMatchObject({ total: 2, numbers: ['INC1', 'INC2'] });
  });

  it('fails where one of its calls does', async () => {
    await expect(searching([['INC1', 'INC2'], ['late']], { INC1: () => pageOf([hit('INC1')]), INC2: () => problem(502, 'provider-unreachable') })).rejects.toMatchObject({ code: 'provider-unreachable' });
  });
});
