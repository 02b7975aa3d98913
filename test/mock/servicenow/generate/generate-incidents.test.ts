import { generateIncidents } from '../../../../src/mock/servicenow/index.js';
import { create, createWorld, numbers } from '../client.js';

function generate(count: number, seed: number) {
  const { snow } = createWorld();
  generateIncidents(snow.store, { count, seed });
  return snow;
}

describe('Generated incidents', () => {
  it('are as many as asked, numbered in one series, the oldest first', () => {
    const incidents = generate(300, 7).store.query('incident');
    expect(incidents.map(({ number }) => number)).toEqual(
      Array.from({ length: 300 }, (_, index) => `INC${String(10_001 + index).padStart(7, '0')}`),
    );
    expect((incidents[0]?.opened_at ?? '') < (incidents[299]?.opened_at ?? '')).toBe(true);
  });

  it('are the same for the same seed, and others for another', () => {
    const records = (seed: number) => generate(50, seed).store.query('incident');
    expect(records(7)).toEqual(records(7));
    expect(records(7)).not.toEqual(records(8));
  });

  it('vary in every column that a list shows', () => {
    const incidents = generate(500, 7).store.query('incident');
    const kinds = (column: keyof (typeof incidents)[number]) => new Set(incidents.map((incident) => incident[column])).size;
    expect(kinds('short_description')).toBeGreaterThan(400);
    expect(kinds('sys_id')).toBe(500);
    expect([kinds('state'), kinds('priority'), kinds('category')]).toEqual([6, 5, 5]);
    expect(kinds('caller_id')).toBeGreaterThan(40);
    expect(kinds('assignment_group')).toBe(8);
  });

  it('hold what their state brings with it', () => {
    const incidents = generate(500, 7).store.query('incident');
    for (const { state, active, close_code, resolved_at, closed_at, hold_reason, opened_at, sys_updated_on } of incidents) {
      const isResolved = state === '6' || state === '7';
      expect(active).toBe(String(state !== '7' && state !== '8'));
      expect([close_code !== '', resolved_at !== '', closed_at !== '']).toEqual([isResolved, isResolved, state === '7']);
      expect(hold_reason !== '').toBe(state === '3');
      expect(opened_at <= sys_updated_on).toBe(true);
    }
  });

  it('belong to people and groups of the instance', async () => {
    const snow = generate(100, 7);
    expect(await numbers(snow, 'caller_id.user_nameISEMPTY')).toEqual([]);
    expect(await numbers(snow, 'assignment_group.nameISEMPTY')).toEqual([]);
    expect(snow.store.count('sys_user_grmember')).toBe(56);
  });

  it.each([1, 7])('come beside those of the same seed, as people of their own or the same ones, with seed %d', (seed) => {
    const { store } = createWorld().snow;
    for (let time = 0; time < 3; time += 1) generateIncidents(store, { count: 200, seed });
    const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
    const [incidents, users, groups] = [store.query('incident'), store.query('sys_user'), store.query('sys_user_group')];
    expect(incidents).toHaveLength(600);
    expect(repeated([...incidents, ...users, ...groups].map(({ sys_id }) => sys_id))).toEqual([]);
    expect(repeated(incidents.map(({ number }) => number))).toEqual([]);
    expect(repeated(users.map(({ user_name }) => user_name))).toEqual([]);
    expect(repeated(groups.map(({ name }) => name))).toEqual([]);
    expect(repeated(store.query('sys_user_grmember').map(({ user, group }) => `${user} ${group}`))).toEqual([]);
  });

  it('are the same beside what was generated before, whenever it is done again', () => {
    const twice = () => {
      const { store } = createWorld().snow;
      for (const seed of [7, 7, 8]) generateIncidents(store, { count: 20, seed });
      return store.query('incident');
    };
    expect(twice()).toEqual(twice());
  });

  it('leave sys_ids for those that are created after them', async () => {
    const { snow } = createWorld();
    generateIncidents(snow.store, { count: 5_000 });
    for (let time = 0; time < 400; time += 1) await create(snow);
    const ids = snow.store.query('incident').map(({ sys_id }) => sys_id);
    expect(new Set(ids).size).toBe(5_400);
  });

  it('follow the numbers that are taken', () => {
    const { snow } = createWorld();
    snow.store.insert('incident');
    generateIncidents(snow.store, { count: 1 });
    expect(snow.store.query('incident').map(({ number }) => number)).toEqual(['INC0010001', 'INC0010002']);
  });
});
