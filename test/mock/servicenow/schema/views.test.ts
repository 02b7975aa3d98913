// servicenow-api.md 2.1: sysparm_view
import { create, createWorld, list, one, text, type Answered, type World } from '../client.js';

function worldWithOne(): World {
  const world = createWorld();
  world.snow.store.insert('incident', { number: 'INC1' });
  return world;
}

async function keys({ snow }: World, search: string, table = 'incident'): Promise<string[]> {
  const [record = {}] = await list(snow, `/table/${table}?${search}`);
  return Object.keys(record);
}

describe('A view', () => {
  // spec: 2.1-view
  it('chooses columns, and the sys_id always', async () => {
    const world = worldWithOne();
    const [mobile, desktop, both] = await Promise.all(
      ['mobile', 'desktop', 'both'].map((view) => keys(world, `sysparm_view=${view}`)),
    );
    expect(mobile).toEqual(expect.arrayContaining(['sys_id', 'number', 'short_description', 'state']));
    expect(mobile).not.toContain('close_notes');
    expect(desktop).toEqual(expect.arrayContaining(['sys_id', 'close_notes', 'work_notes']));
    expect(desktop).not.toContain('sys_domain_path');
    expect(both).toEqual(expect.arrayContaining([...(mobile ?? []), ...(desktop ?? [])]));
  });

  // spec: 2.1-view
  it('by its name chooses columns as well', async () => {
    const ess = await keys(worldWithOne(), 'sysparm_view=ess');
    expect(ess).toContain('comments');
    expect(ess).not.toContain('work_notes');
  });

  // spec: 2.1-view
  it.each(['', 'nonsense', '__proto__', 'constructor'])('called "%s" shows every column', async (view) => {
    expect(await keys(worldWithOne(), `sysparm_view=${view}`)).toHaveLength(92);
  });

  // spec: 2.1-view
  it('gives way to sysparm_fields', async () => {
    expect(await keys(worldWithOne(), 'sysparm_view=mobile&sysparm_fields=number')).toEqual(['number']);
  });

  // spec: 2.1-view
  it('shows every column of a table that has none', async () => {
    const { snow } = createWorld();
    const all = await keys({ ...createWorld(), snow }, '', 'sys_user');
    expect(await keys({ ...createWorld(), snow }, 'sysparm_view=mobile', 'sys_user')).toEqual(all);
  });

  // spec: 2.1-view, 2.1-answer-shape
  it('shapes the answers of GET of one, POST, PUT and PATCH', async () => {
    const { snow } = createWorld();
    const { sys_id } = await create(snow);
    const path = `/table/incident/${text(sys_id)}?sysparm_view=mobile`;
    const records: Answered[] = [
      await one(snow, path),
      await one(snow, path, { method: 'PUT', body: { urgency: '1' } }),
      await one(snow, path, { method: 'PATCH', body: { urgency: '2' } }),
      await one(snow, '/table/incident?sysparm_view=mobile', { method: 'POST', body: {} }),
    ];
    for (const record of records) expect(record).not.toHaveProperty('close_notes');
  });
});
