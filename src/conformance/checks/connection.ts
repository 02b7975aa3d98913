import type { Answered } from '../kit/exchange.js';
import type { Kit } from '../kit/kit.js';
import { listAt, textAt } from '../kit/read.js';
import { connect, connected, disconnected, integrationOf } from '../kit/connection.js';
import { checksOf } from './check.js';

const codeOf = (answer: Answered): string => textAt(answer.body, 'code');

/** These make and end the connection: they come last, and leave it made. */
export const connectionChecks = checksOf({
  '8.2': async (kit) => {
    await connected(kit);
    const second = await connect(kit);
    kit.expect(second.status === 409 && codeOf(second) === 'integration-exists', `A second connection is answered ${second.status} ${codeOf(second)}`, second);
  },

  '8.3': async (kit) => {
    const id = await connected(kit);
    const { user } = kit.connection;
    const refused = await kit.client.call('updateIntegration', { params: { id }, body: { api_access_token: `${user}:conformance-kit-wrong` } });
    const search = await searchAny(kit);
    kit.expect(refused.status >= 400, `A wrong password is answered ${refused.status}`, refused);
    kit.expect(search.status === 200, `After a refused update a search is answered ${search.status} ${codeOf(search)}`, refused, search);
  },

  '8.5': async (kit) => {
    const { url, user, password } = kit.connection;
    const right = await test(kit, url, `${user}:${password}`);
    const names = listAt(right.body).map((check) => textAt(check, 'check'));
    kit.expect(names[0] === 'address' && names.includes('sign-in'), `The checks are ${names.join(', ') || 'none'}`, right);
    // A name that is nobody's: RFC 2606.
    const away = await test(kit, 'https://conformance-kit.invalid', `${user}:${password}`);
    const statuses = new Map(listAt(away.body).map((check) => [textAt(check, 'check'), textAt(check, 'status')]));
    kit.expect(statuses.get('address') === 'failed', `An address that nobody has is ${statuses.get('address') ?? 'not checked'}`, away);
    kit.expect((statuses.get('sign-in') ?? 'skipped') === 'skipped', 'It signed in to an address that nobody has', away);
  },

  '8.4': async (kit) => {
    const id = await connected(kit);
    const { ticket } = await kit.linked();
    const ended = await kit.client.call('deleteIntegration', { params: { id } });
    const [{ link, list }, search] = [await kit.linkOf(ticket.id), await searchAny(kit)];
    await connected(kit);
    kit.expect(ended.status < 300 && link !== undefined, `After a disconnect (${ended.status}) the links are gone`, ended, list);
    kit.expect(search.status === 409 && codeOf(search) === 'not-connected', `After a disconnect a search is answered ${search.status} ${codeOf(search)}`, ended, search);
  },

  '8.1': async (kit) => {
    await disconnected(kit);
    const wrong = await connect(kit, 'conformance-kit-wrong');
    const stored = await integrationOf(kit);
    await connected(kit);
    kit.expect(wrong.status === 400 && codeOf(wrong) === 'provider-credentials', `A wrong password is answered ${wrong.status} ${codeOf(wrong)}`, wrong);
    kit.expect(stored === '', 'It was stored all the same', wrong);
  },

  '8.6': async (kit) => {
    await disconnected(kit);
    const answers: Answered[] = [];
    for (const host of ['169.254.169.254', '[fe80::1]']) {
      answers.push(await kit.client.call('createIntegration', { body: { type: 'servicenow', api_url: `https://${host}`, api_access_token: 'conformance-kit:no-password' } }));
    }
    await connected(kit);
    for (const answer of answers) {
      const fields = listAt(answer.body, 'errors').map((error) => textAt(error, 'field'));
      kit.expect(codeOf(answer) === 'invalid-request' && fields.includes('api_url'), `A link-local address is answered ${answer.status} ${codeOf(answer)}, not refused`, answer);
    }
  },
});

const searchAny = (kit: Kit): Promise<Answered> => kit.client.call('searchTickets', { query: { query: 'conformance kit connection', page: '1', size: '5' } });

const test = (kit: Kit, url: string, account: string): Promise<Answered> =>
  kit.client.call('testNewConnection', { body: { type: 'servicenow', api_url: url, api_access_token: account } });
