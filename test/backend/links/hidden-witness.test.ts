import { endpoints } from '../../../src/contract/endpoints.js';
import { backlink42, linkNote42 } from '../support/data.js';
import { World } from '../support/world.js';

const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';
const isPatch = ({ method }: { method: string }): boolean => method === 'PATCH';
const full = 'o'.repeat(4000);

const requestFor = (ticketId: string) => ({ params: { anomaly_id: 42 }, body: { ticket_id: ticketId }, key });

// covers: W, L7
test('a link whose answer is lost is known by its block where work notes may not be read', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.' });
  world.serviceNow.settings.writeOnlyColumns = { incident: ['work_notes'] };
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  expect((await world.call(endpoints.linkTicket, requestFor(sys_id))).block).toBe('appended');
  expect(world.notes(sys_id)).toEqual([linkNote42]);
});

// covers: W, L7
test('a link that would be known by its work note alone is never written twice where that may not be read', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: full });
  world.serviceNow.settings.writeOnlyColumns = { incident: ['work_notes'] };
  world.serviceNow.faults.inject('commits-then-drops', { times: 1, only: isPatch });
  for (const later of [0, 60_000, 3_600_000]) {
    world.clock.advance(later);
    const problem = await world.fail(endpoints.linkTicket, requestFor(sys_id));
    expect(problem).toMatchObject({ code: 'outcome-unknown' });
    expect(problem.detail).toContain('Look at the incident in ServiceNow before you link it again');
  }
  const note = `${linkNote42}\n${backlink42}`;
  expect(world.notes(sys_id)).toEqual([note]);
  world.serviceNow.settings.writeOnlyColumns = {};
  await world.call(endpoints.linkTicket, requestFor(sys_id));
  expect(world.notes(sys_id)).toEqual([note]);
});

// covers: L7, Y9
test('a description that may be written and not read is left alone: nothing of it could be kept', async () => {
  const world = new World();
  const { sys_id } = world.incident({ description: 'Mine.' });
  world.serviceNow.settings.writeOnlyColumns = { incident: ['description'] };
  const preview = await world.call(endpoints.previewLink, { params: { anomaly_id: 42 }, query: { ticket_id: sys_id } });
  expect(preview).toEqual({ block: 'unreadable', description_append: '', work_note: `${linkNote42}\n${backlink42} [ref:…]` });
  expect((await world.call(endpoints.linkTicket, requestFor(sys_id))).block).toBe('unreadable');
  expect(world.description(sys_id)).toBe('Mine.');
  expect(world.notes(sys_id)).toEqual([`${linkNote42}\n${backlink42}`]);
});
