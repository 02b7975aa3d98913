import { describe, expect, it } from 'vitest';
import { anomalies } from '../../../src/mock/scenarios/data/anomalies/index.js';
import { datastores } from '../../../src/mock/scenarios/data/datastores.js';
import { groups } from '../../../src/mock/scenarios/data/groups.js';
import { incidents } from '../../../src/mock/scenarios/data/incidents/index.js';
import { manyIncidents } from '../../../src/mock/scenarios/data/incidents/many.js';
import { groupId, incidentId, userId } from '../../../src/mock/scenarios/data/seed/incident-records.js';
import { sysIdOf } from '../../../src/mock/scenarios/data/sys-id.js';
import { users } from '../../../src/mock/scenarios/data/users.js';

const distinct = (values: readonly unknown[]): number => new Set(values).size;

describe('the data set', () => {
  it('has ten groups, thirty users and forty incidents in all six states', () => {
    expect([groups.length, users.length, incidents.length]).toEqual([10, 30, 40]);
    expect([...new Set(incidents.map(({ state }) => state))].sort()).toEqual([1, 2, 3, 6, 7, 8]);
  });

  it('has several datastores and anomalies of both types and all statuses', () => {
    expect(datastores.length).toBeGreaterThanOrEqual(4);
    expect(anomalies.length).toBeGreaterThanOrEqual(15);
    expect(distinct(anomalies.map(({ type }) => type))).toBe(2);
    expect(distinct(anomalies.map(({ status }) => status))).toBe(6);
  });

  it('gives the same record the same sys_id in every run, and no two records one', () => {
    expect(sysIdOf('incident/INC0010042')).toMatch(/^[0-9a-f]{32}$/);
    expect(incidentId('INC0010042')).toBe(sysIdOf('incident/INC0010042'));
    const ids = [
      ...groups.map(({ name }) => groupId(name)),
      ...users.map(({ user_name }) => userId(user_name)),
      ...[...incidents, ...manyIncidents(998)].map(({ number }) => incidentId(number)),
    ];
    expect(distinct(ids)).toBe(ids.length);
  });

  it('links anomalies only to incidents that exist, and after they were found', () => {
    const numbers = new Set(incidents.map(({ number }) => number));
    for (const { detected, links = [] } of anomalies) {
      for (const link of links) {
        expect(numbers).toContain(link.incident);
        expect(link.age).toBeLessThan(detected + 1);
      }
    }
  });

  it('assigns an incident only to somebody of its group', () => {
    const groupOf = new Map<string, string | undefined>(users.map((user) => [user.user_name, 'group' in user ? user.group : undefined]));
    for (const { number, assignee, group } of incidents) {
      if (assignee) expect([number, groupOf.get(assignee)]).toEqual([number, group]);
    }
  });

  it('fits every short description into the 160 characters of its column', () => {
    for (const { short_description } of [...incidents, ...manyIncidents(998)]) expect(short_description.length).toBeLessThanOrEqual(160);
  });

  it('never says that an incident changed before it was opened', () => {
    for (const { number, opened, updated, notes = [] } of incidents) {
      expect([number, updated <= opened]).toEqual([number, true]);
      for (const note of notes) expect([number, note.age <= opened, note.age >= updated]).toEqual([number, true, true]);
    }
  });

  it('gives every row of source records a cell for each column', () => {
    for (const { id, source } of anomalies) {
      for (const row of source.rows) expect([id, row.length]).toEqual([id, source.columns.length]);
    }
  });

  it('reads of each anomaly as in its last change of status', () => {
    for (const { id, status, changes = [] } of anomalies) expect([id, changes.at(-1)?.to ?? 'Active']).toEqual([id, status]);
  });
});
