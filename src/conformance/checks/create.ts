import type { Answered } from '../kit/exchange.js';
import { at, textAt } from '../kit/read.js';
import { checksOf } from './check.js';

const ticketOf = ({ body }: Answered): string => textAt(body, 'ticket', 'ticket_id');
const codeOf = (answer: Answered): string => textAt(answer.body, 'code');

/** Tests whether an answer repeats another one: the same status, and the same ticket. */
const repeats = (again: Answered, first: Answered): boolean => again.status === first.status && ticketOf(again) === ticketOf(first);

export const createChecks = checksOf({
  '2.1': async (kit) => {
    const { id, created } = await kit.made('listed');
    kit.need(at(created.body, 'linked') !== false, 'The backend says that it could not keep the link.');
    const { id: link, list } = await kit.linkOf(id);
    kit.expect(link !== '', 'A ticket that was created is not in the list', created, list);
  },

  '2.2': async (kit) => {
    const { id, title, created } = await kit.made('what was sent');
    const read = await kit.client.call('getTicket', { params: { ticket_id: id } });
    kit.expect(textAt(read.body, 'title') === title, `The title reads "${textAt(read.body, 'title')}", "${title}" was sent`, created, read);
  },

  '2.3': async (kit) => {
    const { title, key, body, created } = await kit.made('sent again');
    const again = await kit.create(body, key, { isReplay: true });
    kit.expect(repeats(again, created), `The same request is answered ${again.status} with the ticket ${ticketOf(again) || 'none'}`, created, again);
    kit.expect((await kit.countOf(title)) <= 1, 'There are two tickets', created, again);
  },

  '2.4': async (kit) => {
    const { key, body, created } = await kit.made('another payload');
    const title = `${body['title'] ?? ''}, changed`;
    const other = await kit.create({ ...body, title }, key);
    kit.expect(other.status === 422 && codeOf(other) === 'idempotency-mismatch', `Another payload under the same key is answered ${other.status} ${codeOf(other)}`, created, other);
    kit.expect((await kit.countOf(title)) === 0, 'It made a ticket all the same', created, other);
  },

  '2.5': async (kit) => {
    const body = await kit.newTicket('two at once');
    const key = kit.newKey();
    const both = await Promise.all([kit.create(body, key), kit.create(body, key)]);
    const made = new Set(both.map(ticketOf).filter((id) => id !== ''));
    kit.expect(made.size === 1, `Two requests at once under one key made ${made.size} tickets`, ...both);
    const isRight = both.every((answer) => ticketOf(answer) !== '' || (answer.status === 409 && codeOf(answer) === 'idempotency-in-progress'));
    kit.expect(isRight, 'The second of them is neither in progress nor answered as the first one', ...both);
  },

  '2.6': async (kit) => {
    const body = await kit.newTicket('after a refusal');
    const key = kit.newKey();
    const refused = await kit.instance.with({ name: 'writes-denied' }, () => kit.create(body, key));
    kit.need(refused.status >= 400 && !['outcome-unknown', 'internal'].includes(codeOf(refused)), 'A refusal of the provider’s is not definite.');
    const again = await kit.create(body, key, { isReplay: true });
    kit.expect(again.status < 300 && ticketOf(again) !== '', `After a definite failure the same request is answered ${again.status} ${codeOf(again)}`, refused, again);
  },

  '2.7': async (kit) => {
    const { id, body, created } = await kit.made('another key');
    const other = await kit.create(body, kit.newKey());
    kit.expect(ticketOf(other) !== '' && ticketOf(other) !== id, 'The same values under another key make no ticket of their own', created, other);
  },
});
