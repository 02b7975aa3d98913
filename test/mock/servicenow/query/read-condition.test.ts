// servicenow-api.md 2.3: the field is the longest that exists in front of an operator
import { readCondition } from '../../../../src/mock/servicenow/query/read-condition.js';

const columns = ['a', 'number', 'numberLIKE', 'state', 'state_IN', 'caller_id.name'];
const isField = (path: string): boolean => columns.includes(path);
const read = (token: string) => {
  const condition = readCondition(token, isField);
  return condition && [condition.kind, condition.field, condition.operator, condition.value];
};

describe('A condition', () => {
  it.each([
    ['number=1', 'number', '=', '1'],
    ['a=1', 'a', '=', '1'],
    ['caller_id.name!=x', 'caller_id.name', '!=', 'x'],
    ['number=', 'number', '=', ''],
    ['numberLIKELIKEx', 'numberLIKE', 'LIKE', 'x'],
    ['numberLIKEx', 'number', 'LIKE', 'x'],
    ['state_ININ1', 'state_IN', 'IN', '1'],
    ['stateIN1,2', 'state', 'IN', '1,2'],
    ['stateISEMPTYx', 'state', 'ISEMPTY', ''],
    ['number=a=b', 'number', '=', 'a=b'],
  ])('is read by the longest column that exists: %s', (token, field, operator, value) => {
    expect(read(token)).toEqual(['condition', field, operator, value]);
  });

  it.each([
    [' number=1', 'number', '=', '1'],
    ['number =1', 'number', '=', '1'],
    ['  number   = 1 ', 'number', '=', ' 1'],
    ['number\tLIKEx\n', 'number', 'LIKE', 'x'],
    ['number LIKE x y ', 'number', 'LIKE', ' x y'],
    [' number= 1 ', 'number', '=', ' 1 '],
    ['numberLIKEx ', 'number', 'LIKE', 'x '],
    ['number NOT LIKEx', 'number', 'NOT LIKE', 'x'],
    ['foo=x ', 'foo', '=', 'x '],
    [' foo=x ', 'foo', '=', 'x '],
  ])('loses the blank at its end only where one is behind its column: "%s"', (token, field, operator, value) => {
    expect(read(token)).toEqual(['condition', field, operator, value]);
  });

  it.each([
    ['foo=1', 'foo', '=', '1'],
    ['fooLIKEINx', 'foo', 'LIKE', 'INx'],
    ['fooINLIKEx', 'foo', 'IN', 'LIKEx'],
    ['IN1=1', 'IN1', '=', '1'],
    [`${'x'.repeat(300)}=1`, 'x'.repeat(300), '=', '1'],
  ])('of no column that exists is read by the shortest: %s', (token, field, operator, value) => {
    expect(read(token)).toEqual(['condition', field, operator, value]);
  });

  it.each(['', ' ', '=1', 'nonsense', 'state', 'state ', 'state likex', 'foo =1', '!IN=1', 'LIKEx', `${'x'.repeat(301)}=1`])(
    'is not what "%s" says',
    (token) => {
      expect(read(token)).toBeUndefined();
    },
  );
});
