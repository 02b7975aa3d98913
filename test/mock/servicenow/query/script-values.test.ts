// servicenow-api.md 2.3: javascript: values, by themselves and over REST
import { manualClock } from '../../../../src/mock/clock.js';
import { evaluateValue } from '../../../../src/mock/servicenow/query/script-values.js';
import { createWorld, numbers } from '../client.js';

const context = { now: Date.parse('2026-07-14T08:15:30Z'), userSysId: 'abc', userName: 'beth' };
const evaluate = (value: string) => evaluateValue(value, context);

/** Whether an incident that holds `value` is found by a query for `script`, asked by beth. */
async function finds(script: string, value: string): Promise<boolean> {
  const { snow } = createWorld({ clock: manualClock('2026-07-14T08:15:30Z') });
  snow.store.insert('sys_user', { sys_id: 'abc', user_name: 'beth', user_password: 'x' });
  snow.administration.grantRole('beth', 'itil');
  snow.store.insert('incident', { number: '1', correlation_id: value });
  snow.store.insert('incident', { number: '2', correlation_id: script });
  return (await numbers(snow, `correlation_id=${script}`, 'beth:x')).join() === '1';
}

describe('javascript: values', () => {
  // spec: 2.3-scripts
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
  ])('%s is %s', async (call, expected) => {
    expect(await finds(`javascript:${call}`, expected)).toBe(true);
  });

  it('stand for themselves without the prefix', () => {
    expect(evaluate('gs.now()')).toBe('gs.now()');
  });

  it.each([
    ...['gs.evil()', 'alert(1)', 'gs.daysAgo(x)', "gs.dateGenerate('x','y')", 'gs.now', '', 'gs.constructor()'],
    ...['gs.daysAgo(1e99)', 'gs.daysAgo(9999999)', 'gs.hoursAgo(-1e9)'],
  ])(
    'are not understood when they say %s',
    (call) => {
      expect(evaluate(`javascript:${call}`)).toBeUndefined();
    },
  );
});
