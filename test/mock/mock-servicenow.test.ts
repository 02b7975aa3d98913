import { describe, expect, it } from 'vitest';
import { createMockServiceNow, tableNames } from '../../src/mock/node/servicenow/entry.js';

const table = 'https://dev1.service-now.com/api/now/table';
const headers = { Authorization: `Basic ${btoa('admin:admin')}` };

describe('createMockServiceNow', () => {
  it('answers as an instance, and is steered without a port', async () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    snow.clock.freeze(Date.parse('2026-07-14T08:15:30Z'));
    snow.generate(3);
    snow.faults.inject('maintenance', { times: 1 });
    const statuses = [await snow.fetch(`${table}/incident`, { headers }), await snow.fetch(`${table}/incident`, { headers })].map(({ status }) => status);
    expect(statuses).toEqual([503, 200]);
    expect(snow.journal.list().map(({ status }) => status)).toEqual([503, 200]);
    snow.administration.setPassword('admin', 'other');
    expect((await snow.fetch(`${table}/incident`, { headers })).status).toBe(401);
    snow.setScenario('default');
    expect([snow.scenario, snow.state.version]).toEqual(['default', expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  it('has every table that it lists, and no other', async () => {
    const snow = createMockServiceNow({ scenario: 'blank' });
    expect(tableNames).toContain('incident');
    for (const name of tableNames) expect((await snow.fetch(`${table}/${name}?sysparm_limit=1`, { headers })).status, name).toBe(200);
    expect(snow.store.query('sys_db_object').map(({ name }) => name).sort()).toEqual([...tableNames].sort());
  });
});
