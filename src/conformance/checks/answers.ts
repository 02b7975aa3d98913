import type { Answered } from '../kit/exchange.js';
import { listAt, textAt } from '../kit/read.js';
import type { Kit } from '../kit/kit.js';
import { checksOf } from './check.js';

const codeOf = (answer: Answered): string => textAt(answer.body, 'code');

/** Rules for every answer that want a call of their own; the others are looked at with each answer. */
export const answerChecks = checksOf({
  '1.1': async (kit) => {
    for (const as of [null, { token: 'conformance-kit-no-such-token' }]) {
      const answer = await kit.client.call('listIntegrations', { as });
      kit.expect(answer.status === 401 && codeOf(answer) === 'unauthenticated', `${as ? 'An unknown token' : 'No token'} is answered ${answer.status} ${codeOf(answer)}`, answer);
    }
  },

  '1.4': async (kit) => {
    const { client } = kit;
    const missing: readonly [string, Promise<Answered>][] = [
      ['ticket-not-found', client.call('getTicket', { params: { ticket_id: '0'.repeat(32) } })],
      ['not-found', client.call('listTicketLinks', { params: { anomaly_id: '999999999' } })],
      ['not-found', client.call('unlinkTicket', { params: { ...kit.at, link_id: '999999999' } })],
      ['not-found', client.call('getIntegration', { params: { id: '999999999' } })],
      ['not-found', client.send('GET', '/api/integrations/ticketing/no-such-call')],
    ];
    for (const [code, asked] of missing) {
      const answer = await asked;
      kit.expect(answer.status === 404 && codeOf(answer) === code, `What is not there is answered ${answer.status} ${codeOf(answer)}, not 404 ${code}`, answer);
    }
  },

  '1.5': async (kit) => {
    const half = await kit.client.call('createTicket', { params: kit.at, body: '{"title":', key: kit.newKey() });
    expectRefused(kit, half, 'Half of a JSON object');
    const untitled = await kit.create({ ...(await kit.newTicket('no title')), title: '' }, kit.newKey());
    expectRefused(kit, untitled, 'A ticket without a title');
    const fields = listAt(untitled.body, 'errors').map((error) => textAt(error, 'field'));
    kit.expect(fields.includes('title'), '`errors` does not name `title`', untitled);
  },

  '1.6': async (kit) => {
    const list = await kit.list({ page: '1', size: '1', x_conformance_kit: '1' });
    kit.expect(list.status < 400, `A parameter that is not known is answered ${list.status}`, list);
    const { id } = await kit.unlinked();
    const link = await kit.client.call('linkTicket', { params: kit.at, body: { ticket_id: id, x_conformance_kit: '1' }, key: kit.newKey() });
    kit.expect(link.status < 400, `A key that is not known is answered ${link.status}`, link);
  },

  '1.7': async (kit) => {
    await kit.linked();
    const another = await kit.made('pages');
    kit.need((await kit.linkOf(another.id)).id !== '', 'There are no two links.');
    const first = await kit.list({ page: '1', size: '2' });
    const singles = [await kit.list({ page: '1', size: '1' }), await kit.list({ page: '2', size: '1' })];
    const [single] = singles;
    kit.expect(idsOf(first).length === 2 && singles.every((page) => idsOf(page).length === 1), 'A page has not as many items as it was asked for', first, ...singles);
    kit.expect(String(singles.flatMap(idsOf)) === String(idsOf(first)), 'Two pages of one item are not the page of two', first, ...singles);
    const total = Number(textAt(first.body, 'total'));
    kit.expect(single !== undefined && textAt(single.body, 'pages') === String(total), `\`pages\` of pages of one is not \`total\`, ${total}`, ...singles);
    const beyond = await kit.list({ page: String(total + 1), size: '1' });
    kit.expect(idsOf(beyond).length === 0 && Number(textAt(beyond.body, 'total')) === total, 'A page beyond the last one is not empty, or counts otherwise', beyond);
  },

  '1.11': async (kit) => {
    const options = { retryAfter: 7, method: 'GET', path: '/api/now/table/incident' };
    const answer = await kit.instance.with({ name: 'rate-limited', options }, () => kit.client.call('searchTickets', { query: { query: 'conformance kit rate', page: '1', size: '5' } }));
    kit.expect(answer.status === 503 && codeOf(answer) === 'provider-rate-limited', `A limit of the provider’s is answered ${answer.status} ${codeOf(answer)}`, answer);
    kit.expect(/^\d+$/.test(answer.response?.headers['retry-after'] ?? ''), 'It has no Retry-After in seconds', answer);
  },
});

const idsOf = ({ body }: Answered): string[] => listAt(body, 'items').map((item) => textAt(item, 'id'));

function expectRefused(kit: Kit, answer: Answered, what: string): void {
  kit.expect(answer.status >= 400 && answer.status < 500 && codeOf(answer) === 'invalid-request', `${what} is answered ${answer.status} ${codeOf(answer)}`, answer);
}
