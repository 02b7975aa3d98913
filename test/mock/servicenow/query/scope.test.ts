import { otherField, type QueryScope } from '../../../../src/mock/servicenow/query/scope.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';
import { Incidents, now } from './incidents.js';

const { instance } = new Incidents();
const scope: QueryScope = { source: instance, table: tableOf('incident'), now, userSysId: '', userName: '' };

describe('The other column of an operator', () => {
  it('is one of the table, or of a path', () => {
    expect(otherField(scope, 'state')?.column.name).toBe('state');
    expect(otherField(scope, 'caller_id.name')?.table.name).toBe('sys_user');
    expect(otherField(scope, 'foo')).toBeUndefined();
  });

  it('is none that whoever asks may not read', () => {
    const hiding: QueryScope = { ...scope, isHidden: ({ column }) => column.name === 'state' };
    expect([otherField(hiding, 'state'), otherField(hiding, 'impact')?.column.name]).toEqual([undefined, 'impact']);
  });
});
