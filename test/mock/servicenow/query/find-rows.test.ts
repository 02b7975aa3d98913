import { findRows, queryProblems, queryRows, readQuery } from '../../../../src/mock/servicenow/query/find-rows.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';
import { Incidents, now } from './incidents.js';

const { instance } = new Incidents([{ due_date: '2024-01-14 00:00:00' }, { due_date: '2024-01-15 12:00:00' }, { due_date: '2024-01-15 23:59:59' }]);
const incident = tableOf('incident');
const numbers = (rows: readonly Record<string, string>[]): string => rows.map(({ number }) => number).join('');

describe('Rows are found', () => {
  it.each([
    ['', undefined, '123'],
    ['ORDERBYDESCnumber', 2, '32'],
    ['', 0, ''],
    ['', 1, '1'],
    ['due_date>=javascript:gs.beginningOfToday()', undefined, '23'],
    ['due_date>=javascript:gs.beginningOfToday()^ORDERBYDESCnumber', 1, '3'],
  ])('by %s, at most %s of them: %s', (query, limit, expected) => {
    expect(numbers(findRows(instance, incident, query, now, limit))).toBe(expected);
    expect(numbers(queryRows(instance, incident, readQuery(incident, query), now, limit))).toBe(expected);
  });

  it('of nobody in particular', () => {
    expect(numbers(findRows(instance, incident, 'assigned_to=javascript:gs.getUserID()', now))).toBe('123');
    expect(numbers(findRows(instance, incident, 'description=javascript:gs.getUserName()', now))).toBe('123');
  });

  it.each([
    ['', []],
    ['number=1^ORDERBYnumber', []],
    ['foo=1^number=1^ORstate.foo=2^ORDERBYbar', ['unknown column foo: condition dropped', 'unknown column state.foo: condition dropped', 'unknown column bar: sort dropped']],
    ['due_date>=javascript:gs.evil()', ['value not understood in due_date>=: condition dropped']],
  ])('without what is not valid in %s, which can be told', (query, problems) => {
    expect(queryProblems(instance, incident, query, now)).toEqual(problems);
  });

  it('by columns that exist', () => {
    expect(readQuery(incident, 'number=a^^state=1').alternatives).toEqual(readQuery(incident, 'number=a^state=1').alternatives);
    expect(readQuery(incident, 'number=a^^foo=1').alternatives).toEqual([[[{ kind: 'condition', field: 'number', operator: '=', value: 'a^foo=1' }]]]);
  });
});
