import { generateIncidents } from '../../../../src/mock/servicenow/index.js';
import { createWorld, numbers } from '../client.js';

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

  it('follow the numbers that are taken', () => {
    const { snow } = createWorld();
    snow.store.insert('incident');
    generateIncidents(snow.store, { count: 1 });
    expect(snow.store.query('incident').map(({ number }) => number)).toEqual(['INC0010001', 'INC0010002']);
  });
});
