import { at, textAt } from '../kit/read.js';
import type { Kit } from '../kit/kit.js';
import type { Answered } from '../kit/exchange.js';
import { checksOf } from './check.js';

export const syncChecks = checksOf({
  '7.1': async (kit) => {
    const { ticket } = await kit.linked();
    const found = await kit.instance.with({ name: 'refuses-connection' }, () => kit.linkOf(ticket.id));
    kit.expect(found.list.status === 200 && textAt(found.link, 'ticket', 'title') === ticket.title, `The list is answered ${found.list.status} while the provider is away`, found.list);
  },

  '7.2': async (kit) => {
    const ticket = await kit.made('read now');
    const { id } = await kit.linkOf(ticket.id);
    kit.need(id !== '', 'No ticket is linked.');
    const title = `${ticket.title}, changed there`;
    await kit.instance.change(ticket.id, { short_description: title });
    const synced = await sync(kit, id);
    kit.expect(textAt(synced.body, 'ticket', 'title') === title, `The title reads "${textAt(synced.body, 'ticket', 'title')}" after a sync`, synced);
    const { link, list } = await kit.linkOf(ticket.id);
    kit.expect(textAt(link, 'ticket', 'title') === title, `The title reads "${textAt(link, 'ticket', 'title')}" in the list`, synced, list);
  },

  '7.3': async (kit) => {
    const ticket = await kit.made('to be deleted');
    const { id } = await kit.linkOf(ticket.id);
    kit.need(id !== '', 'No ticket is linked.');
    await kit.instance.delete(ticket.id);
    kit.left.delete(ticket.number);
    const synced = await sync(kit, id);
    const { link, list } = await kit.linkOf(ticket.id);
    kit.expect(link !== undefined, 'The link of an incident that was deleted is gone', synced, list);
    const code = textAt(link, 'sync', 'last_error', 'code');
    const isTold = at(link, 'sync', 'status') === 'broken' && ['ticket-deleted', 'ticket-moved', 'ticket-not-found'].includes(code);
    kit.expect(isTold, `Its \`sync\` is ${textAt(link, 'sync', 'status')} with the code ${code || 'none'}`, synced, list);
  },
});

const sync = (kit: Kit, link: string): Promise<Answered> => kit.client.call('syncTicketLink', { params: { ...kit.at, link_id: link } });
