import type { Answered } from '../kit/exchange.js';
import type { Kit } from '../kit/kit.js';
import { textAt } from '../kit/read.js';
import { checksOf } from './check.js';

const codeOf = (answer: Answered): string => textAt(answer.body, 'code');
const mark = /\[ref:[0-9a-f]{12}\]/;

export const linkChecks = checksOf({
  '3.1': async (kit) => {
    const { id } = await kit.unlinked();
    const link = await kit.link(id, kit.newKey());
    const { id: listed, list } = await kit.linkOf(id);
    kit.expect(link.status < 300 && listed !== '', `A ticket that was linked (${link.status}) is not in the list`, link, list);
  },

  '3.2': async (kit) => {
    const { ticket } = await kit.linked();
    const again = await kit.link(ticket.id, kit.newKey());
    kit.expect(again.status === 409 && codeOf(again) === 'already-linked', `A ticket that is linked is answered ${again.status} ${codeOf(again)}`, again);
  },

  '3.3': async (kit) => {
    const { id } = await kit.unlinked();
    const key = kit.newKey();
    const first = await kit.link(id, key);
    kit.need(first.status < 300, 'No ticket could be linked.');
    const again = await kit.link(id, key, true);
    kit.expect(again.status === first.status && textAt(again.body, 'id') === textAt(first.body, 'id'), `The same link is answered ${again.status} ${codeOf(again)}`, first, again);
    const other = await kit.link('0'.repeat(32), key);
    kit.expect(other.status === 422 && codeOf(other) === 'idempotency-mismatch', `Another ticket under the same key is answered ${other.status} ${codeOf(other)}`, first, other);
  },

  '3.4': async (kit) => {
    const { ticket, id } = await kit.linked();
    const gone = await kit.unlink(id);
    const { id: listed, list } = await kit.linkOf(ticket.id);
    kit.expect(gone.status < 300 && listed === '', `A link that was unlinked (${gone.status}) is still in the list`, gone, list);
    const again = await kit.unlink(id);
    kit.expect(again.status === 404 && codeOf(again) === 'not-found', `A second unlink is answered ${again.status} ${codeOf(again)}`, again);
  },

  '3.5': async (kit) => {
    const { ticket, id } = await kit.linked();
    const gone = await kit.unlink(id);
    kit.need((await kit.linkOf(ticket.id)).id === '', 'No ticket could be unlinked.');
    const back = await restore(kit, id);
    const { id: listed, list } = await kit.linkOf(ticket.id);
    kit.expect(listed === id && textAt(back.body, 'id') === id, `The link ${id} came back (${back.status}) as ${listed || 'none'}`, gone, back, list);
  },

  '3.6': async (kit) => {
    const { instance } = kit;
    const id = await instance.insert({ short_description: 'Conformance kit: an incident of others', description: 'Written by a person.' });
    kit.left.set(textAt(await instance.record(id), 'number'), '');
    const key = kit.newKey();
    const link = await kit.link(id, key);
    kit.need(link.status < 300, 'No incident could be linked.');
    const marked = async (): Promise<number> => (await instance.workNotes(id)).filter((note) => mark.test(note)).length;
    kit.expect(await kit.eventually(async () => (await marked()) === 1), `Linking wrote ${await marked()} work notes with a mark`, link);
    const description = textAt(await instance.record(id), 'description');
    kit.expect(description.startsWith('Written by a person.') && description.length > 40, 'The block is not behind the description', link);
    const again = await kit.link(id, key, true);
    kit.expect((await marked()) === 1 && textAt(await instance.record(id), 'description') === description, 'The same request wrote once more', link, again);
  },

  '3.7': async (kit) => {
    const { ticket, id } = await kit.linked();
    const before = await stateOf(kit, ticket.id);
    const gone = await kit.unlink(id);
    kit.expect((await stateOf(kit, ticket.id)) === before, 'Unlinking wrote to the incident', gone);
    if ((await kit.linkOf(ticket.id)).id !== '') return;
    const back = await restore(kit, id);
    kit.expect((await stateOf(kit, ticket.id)) === before, 'Restoring wrote to the incident', gone, back);
  },
});

const restore = (kit: Kit, link: string): Promise<Answered> => kit.client.call('restoreTicketLink', { params: { ...kit.at, link_id: link } });

/** How often an incident was written, and how many work notes it has. */
async function stateOf({ instance }: Kit, sysId: string): Promise<string> {
  const [record, notes] = [await instance.record(sysId), await instance.workNotes(sysId)];
  return `${textAt(record, 'sys_mod_count')} ${notes.length}`;
}
