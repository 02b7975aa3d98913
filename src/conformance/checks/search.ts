import type { Answered, CallName } from '../kit/exchange.js';
import type { Kit } from '../kit/kit.js';
import { at, listAt, textAt } from '../kit/read.js';
import { strictEndpoints } from '../../contract/strict/endpoints.js';
import type { StrictEndpoint } from '../../contract/strict/strict-endpoint.js';
import type { Given } from '../kit/client.js';
import { checksOf } from './check.js';

const search = (kit: Kit, query: string): Promise<Answered> =>
  kit.client.call('searchTickets', { query: { query, anomaly_id: kit.anomaly, page: '1', size: '20' } });

export const searchChecks = checksOf({
  '4.1': async (kit) => {
    const { ticket } = await kit.linked();
    const found = await search(kit, ticket.number);
    const hit = listAt(found.body, 'items').find((item) => textAt(item, 'ticket_id') === ticket.id);
    kit.expect(hit !== undefined, `${ticket.number} is not found by its number`, found);
    kit.expect(at(hit, 'linked') !== false, `${ticket.number} is linked, and \`linked\` is false`, found);
  },

  '4.2': async (kit) => {
    const none = await search(kit, 'conformance kit finds zzqxjk nowhere');
    kit.expect(none.status === 200 && Array.isArray(at(none.body, 'items')) && listAt(none.body, 'items').length === 0, `What is found nowhere is answered ${none.status}`, none);
  },

  '4.3': async (kit) => {
    const form = await kit.client.call('getFormSpecification', { query: kit.at });
    const title = listAt(form.body).find((field) => textAt(field, 'field') === 'title');
    kit.expect(at(title, 'required') === true, 'The form has no required field `title`', form);
    const created = await kit.create(await kit.newTicket('what the form asks for'), kit.newKey());
    kit.expect(textAt(created.body, 'code') !== 'invalid-request', 'A ticket with each required field is refused for its fields', form, created);
  },

  '4.4': async (kit) => {
    const capabilities = await kit.client.call('getCapabilities');
    const { ticket, id } = await kit.linked();
    const given = await argumentsOf(kit, ticket.id, id);
    for (const [call, how] of Object.entries(given) as [CallName, Given][]) {
      const { capability }: StrictEndpoint = strictEndpoints[call];
      if (capability === undefined || at(capabilities.body, capability) !== true) continue;
      const answer = await kit.client.call(call, how);
      kit.expect(answer.status > 0 && ![404, 405, 501].includes(answer.status), `\`${capability}\` is announced, and \`${call}\` is answered ${answer.status}`, capabilities, answer);
    }
  },
});

/** What calls that go by a capability are made with, so that there is something to answer. */
async function argumentsOf(kit: Kit, ticket: string, link: string): Promise<Partial<Record<CallName, Given>>> {
  const integrations = await kit.client.call('listIntegrations');
  const integration = { params: { id: textAt(listAt(integrations.body, 'items')[0], 'id') } };
  const few = { query: { query: 'a', page: '1', size: '5' } };
  return {
    previewCreate: { params: kit.at, body: { description: 'Conformance kit' } },
    previewLink: { params: kit.at, query: { ticket_id: ticket } },
    listRelatedTickets: { params: kit.at, query: { page: '1', size: '5' } },
    listRecentTickets: { query: { page: '1', size: '5' } },
    searchAssignmentGroups: few,
    searchCallers: few,
    getTicketDefaults: integration,
    testConnection: integration,
    syncTicketLink: { params: { ...kit.at, link_id: link } },
  };
}
