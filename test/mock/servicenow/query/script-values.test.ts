// servicenow-api.md 2.3: javascript: values
import { evaluateValue } from '../../../../src/mock/servicenow/query/script-values.js';

const context = { now: Date.parse('2026-07-14T08:15:30Z'), userSysId: 'abc', userName: 'beth' };
const evaluate = (value: string) => evaluateValue(value, context);

describe('javascript: values', () => {
  it.each([
    ['gs.getUserID()', 'abc'],
    ['gs.getUserName()', 'beth'],
    ['gs.beginningOfToday()', '2026-07-14 00:00:00'],
    ['gs.endOfToday()', '2026-07-14 23:59:59'],
    ['gs.daysAgo(2)', '2026-07-12 08:15:30'],
    ['gs.daysAgoStart(2)', '2026-07-12 00:00:00'],
    ['gs.daysAgoEnd(2)', '2026-07-12 23:59:59'],
    ['gs.hoursAgo(9)', '2026-07-13 23:15:30'],
    ['gs.hoursAgoStart(1)', '2026-07-14 07:00:00'],
    ['gs.minutesAgo(15)', '2026-07-14 08:00:30'],
    ['gs.minutesAgoStart(15)', '2026-07-14 08:00:00'],
    ['gs.now()', '2026-07-14'],
    ['gs.nowDateTime()', '2026-07-14 08:15:30'],
    ['gs.dateGenerate("2026-07-01","00:00:00")', '2026-07-01 00:00:00'],
    ["gs.dateGenerate('2026-07-01', '23:59:59')", '2026-07-01 23:59:59'],
    ["gs.dateGenerate('2026-07-01','start')", '2026-07-01 00:00:00'],
    ["gs.dateGenerate('2026-07-01','end')", '2026-07-01 23:59:59'],
  ])('%s is %s', (call, expected) => {
    expect(evaluate(`javascript:${call}`)).toBe(expected);
  });

  it('stand for themselves without the prefix', () => {
    expect(evaluate('gs.now()')).toBe('gs.now()');
  });

  it.each(['gs.evil()', 'alert(1)', 'gs.daysAgo(x)', "gs.dateGenerate('x','y')", 'gs.now', '', 'gs.constructor()'])(
    'are not understood when they say %s',
    (call) => {
      expect(evaluate(`javascript:${call}`)).toBeUndefined();
    },
  );
});
