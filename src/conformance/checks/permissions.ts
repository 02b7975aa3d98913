import type { Answered } from '../kit/exchange.js';
import type { Kit } from '../kit/kit.js';
import { at, listAt, textAt } from '../kit/read.js';
import { checksOf } from './check.js';

export const permissionChecks = checksOf({
  '5.1': async (kit) => {
    const { ticket, id } = await kit.linked();
    const body = await kit.newTicket('not allowed');
    const as = 'viewer';
    const created = await kit.client.call('createTicket', { params: kit.at, body, key: kit.newKey(), as });
    expectForbidden(kit, created, 'create');
    kit.expect((await kit.countOf(body['title'] ?? '')) === 0, 'It made a ticket all the same', created);
    expectForbidden(kit, await kit.client.call('linkTicket', { params: kit.at, body: { ticket_id: ticket.id }, key: kit.newKey(), as }), 'link');
    const unlinked = await kit.client.call('unlinkTicket', { params: { ...kit.at, link_id: id }, as });
    expectForbidden(kit, unlinked, 'unlink');
    kit.expect((await kit.linkOf(ticket.id)).id === id, 'It unlinked the ticket all the same', unlinked);
  },

  '5.2': async (kit) => {
    const own = await kit.list({ page: '1', size: '1' });
    const theirs = await kit.client.call('listTicketLinks', { params: kit.at, query: { page: '1', size: '1' }, as: 'viewer' });
    kit.need(at(own.body, 'permissions') !== undefined, 'The backend sends no `permissions`.');
    for (const action of ['create', 'link', 'unlink']) {
      kit.expect(at(own.body, 'permissions', action) === true, `\`${action}\` is not true for one who may`, own);
      kit.expect(at(theirs.body, 'permissions', action) === false, `\`${action}\` is not false for one who may not`, theirs);
    }
    kit.expect(at(theirs.body, 'permissions', 'view') === true, '`view` is not true for one who may', theirs);
  },

  '5.3': async (kit) => {
    const [integration] = listAt((await kit.client.call('listIntegrations')).body, 'items');
    kit.need(integration !== undefined, 'Nothing is connected.');
    // It has nothing that could be stored, so that a backend that lets it pass does no harm.
    expectForbidden(kit, await kit.client.call('updateIntegration', { params: { id: textAt(integration, 'id') }, body: {}, as: 'viewer' }), 'change the connection');
    const capabilities = await kit.client.call('getCapabilities', { as: 'viewer' });
    kit.expect(at(capabilities.body, 'manage_integration') !== true, '`manage_integration` is true for one who may not', capabilities);
  },

  '5.4': async (kit) => {
    const { id } = await kit.unlinked();
    const linked = await kit.client.call('linkTicket', { params: kit.at, body: { ticket_id: id }, key: kit.newKey(), as: 'creator' });
    expectForbidden(kit, linked, 'link');
    const created = await kit.create(await kit.newTicket('by one who may create alone'), kit.newKey(), { as: 'creator' });
    kit.expect(created.status < 300, `Who may create and not link is answered ${created.status} ${textAt(created.body, 'code')}`, created);
  },
});

function expectForbidden(kit: Kit, answer: Answered, action: string): void {
  const code = textAt(answer.body, 'code');
  kit.expect(answer.status === 403 && code === 'forbidden', `Who may not ${action} is answered ${answer.status} ${code}`, answer);
}
