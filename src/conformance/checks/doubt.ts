import type { Answered } from '../kit/exchange.js';
import type { Kit } from '../kit/kit.js';
import { textAt } from '../kit/read.js';
import { checksOf } from './check.js';

const codeOf = (answer: Answered): string => textAt(answer.body, 'code');
const isInDoubt = (answer: Answered): boolean => answer.status === 0 || ['outcome-unknown', 'idempotency-in-progress', 'internal'].includes(codeOf(answer));

/** A create as ServiceNow gets it, and nothing else that is asked of it. */
const creates = { method: 'POST', path: '/api/now/table/incident' };
/** How long an answer may be on its way, beside what a backend may take. */
const slack = 1500;

export const doubtChecks = checksOf({
  '6.1': async (kit) => {
    const body = await kit.newTicket('a lost answer');
    const key = kit.newKey();
    const answers = [await kit.instance.with({ name: 'commits-then-drops', options: { ...creates, times: 1 } }, () => kit.create(body, key))];
    for (let last = answers.at(-1); last && isInDoubt(last) && answers.length < 8; last = answers.at(-1)) {
      if (answers.length > 1) await kit.patience(last);
      answers.push(await kit.create(body, key, { isReplay: true }));
    }
    const incidents = await kit.instance.incidents(`short_description=${body['title'] ?? ''}`);
    kit.expect(incidents.length === 1, `There are ${incidents.length} incidents after a lost answer and its replay`, ...answers);
    const id = textAt(answers.at(-1)?.body, 'ticket', 'ticket_id');
    kit.expect(id === textAt(incidents[0], 'sys_id'), `The replay was not answered with the incident, but ${codeOf(answers.at(-1) ?? nobody) || id}`, ...answers);
  },

  '6.2': async (kit) => {
    const body = await kit.newTicket('a provider that does not answer');
    const answer = await kit.instance.with({ name: 'times-out', options: { ...creates } }, () => kit.create(body, kit.newKey()));
    kit.expect(answer.status > 0 && answer.took <= kit.writeTime + slack, `It took ${answer.took} ms`, answer);
  },

  '6.3': async (kit) => {
    const fault = { name: 'credentials-rotated' };
    const [search, create] = await kit.instance.with(fault, async () => [await searchAny(kit), await kit.create(await kit.newTicket('a wrong password'), kit.newKey())] as const);
    await wake(kit);
    for (const answer of [search, create]) {
      kit.expect(answer.status === 502 && codeOf(answer) === 'provider-credentials', `The account’s wrong password is answered ${answer.status} ${codeOf(answer)}`, answer);
    }
    const refused = await kit.instance.with({ name: 'writes-denied' }, async () => kit.create(await kit.newTicket('a refusal'), kit.newKey()));
    kit.expect(codeOf(refused).startsWith('provider-'), `A refusal of the provider’s is answered ${refused.status} ${codeOf(refused)}`, refused);
  },

  '6.5': async (kit) => {
    const { id, key, created } = await kit.made('looked up');
    const mark = textAt(await kit.instance.record(id), 'correlation_id');
    kit.expect(mark === `qualytics:${kit.anomaly}:${key}`, `\`correlation_id\` is "${mark}"`, created);
  },
});

const nobody: Answered = { status: 0, body: undefined, took: 0, request: { method: '', url: '', headers: {} } };

const searchAny = (kit: Kit): Promise<Answered> => kit.client.call('searchTickets', { query: { query: 'conformance kit password', page: '1', size: '5' } });

/** Lets the backend see that the account works again: a test that succeeds wakes what waits. */
async function wake(kit: Kit): Promise<void> {
  const integrations = await kit.client.call('listIntegrations');
  const id = textAt(integrations.body, 'items', '0', 'id');
  if (id !== '') await kit.client.call('testConnection', { params: { id } });
}
