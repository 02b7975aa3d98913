// servicenow-api.md 2.3: javascript: values, by themselves and over REST
import { manualClock } from '../../../../src/common/clock.js';
import { evaluateValue } from '../../../../src/mock/servicenow/query/script-values.js';
import { createWorld, numbers } from '../client.js';

const context = { now: Date.parse('2026-07-14T08:15:30Z'), userSysId: 'abc', userName: 'beth' };
const evaluate = (value: string) => evaluateValue(value, context);

const { snow } = createWorld({ clock: manualClock('2026-07-14T08:15:30Z') });
snow.store.insert('sys_user', { sys_id: 'abc', user_name: 'beth', user_password: 'x' });
snow.administration.grantRole('beth', 'itil');

/** Whether an incident that holds `value` is found by a query for `script`, asked by beth. */
async function finds(script: string, value: string): Promise<boolean> {
  const incidents = [{ number: '1', correlation_id: value }, { number: '2', correlation_id: script }].map((seed) => snow.store.insert('incident', seed));
  const found = await numbers(snow, `correlation_id=${script}`, 'beth:x');
  for (const { sys_id: sysId } of incidents) snow.store.delete('incident', sysId);
  return found.join() === '1';
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
    ['gs.user_id()', 'abc'],
    ['gs.beginningOfYesterday()', '2026-07-13 00:00:00'],
    ['gs.endOfYesterday()', '2026-07-13 23:59:59'],
    ['gs.beginningOfTomorrow()', '2026-07-15 00:00:00'],
    ['gs.beginningOfThisWeek()', '2026-07-13 00:00:00'],
    ['gs.endOfThisWeek()', '2026-07-19 23:59:59'],
    ['gs.beginningOfLastWeek()', '2026-07-06 00:00:00'],
    ['gs.endOfNextWeek()', '2026-07-26 23:59:59'],
    ['gs.beginningOfLastMonth()', '2026-06-01 00:00:00'],
    ['gs.endOfLastMonth()', '2026-06-30 23:59:59'],
    ['gs.beginningOfThisQuarter()', '2026-07-01 00:00:00'],
    ['gs.endOfLastQuarter()', '2026-06-30 23:59:59'],
    ['gs.beginningOfLastYear()', '2025-01-01 00:00:00'],
    ['gs.endOfThisYear()', '2026-12-31 23:59:59'],
    ['gs.beginningOfLast7Days()', '2026-07-07 00:00:00'],
    ['gs.endOfLast7Days()', '2026-07-14 23:59:59'],
    ['gs.beginningOfLast3Months()', '2026-04-01 00:00:00'],
    ['gs.beginningOfLast15Minutes()', '2026-07-14 08:00:00'],
    ['gs.beginningOfLastHour()', '2026-07-14 07:00:00'],
    ['gs.endOfCurrentHour()', '2026-07-14 08:59:59'],
    ['gs.secondsAgo(30)', '2026-07-14 08:15:00'],
    ['gs.weeksAgo(1)', '2026-07-07 08:15:30'],
    ['gs.monthsAgo(5)', '2026-02-14 08:15:30'],
    ['gs.monthsAgoStart(1)', '2026-06-01 00:00:00'],
    ['gs.quartersAgoEnd(1)', '2026-06-30 23:59:59'],
    ['gs.yearsAgo(1)', '2025-07-14 08:15:30'],
    ['gs.nowNoTZ()', '2026-07-14 08:15:30'],
    ['gs.now()', '2026-07-14'],
    ['gs.nowDateTime()', '2026-07-14 08:15:30'],
    ['gs.dateGenerate("2026-07-01","00:00:00")', '2026-07-01 00:00:00'],
    ["gs.dateGenerate('2026-07-01', '23:59:59')", '2026-07-01 23:59:59'],
    ["gs.dateGenerate('2026-07-01','start')", '2026-07-01 00:00:00'],
    ["gs.dateGenerate('2026-07-01','end')", '2026-07-01 23:59:59'],
  ])('%s is %s', async (call, expected) => {
    expect(await finds(`javascript:${call}`, expected)).toBe(true);
  });

  it.each(['gs.now()', ' javascript:gs.now()', 'x javascript:gs.now()', ''])('stand for themselves without the prefix: "%s"', (value) => {
    expect(evaluate(value)).toBe(value);
  });

  it.each([
    ['return gs.now()', '2026-07-14'],
    ['  return   gs.now()', '2026-07-14'],
    ['gs.now();', '2026-07-14'],
    ['  gs.now()  ;  ', '2026-07-14'],
    ['gs.now( )', '2026-07-14'],
    ['gs.daysAgo( 1 )', '2026-07-13 08:15:30'],
    ['gs.daysAgo("1")', '2026-07-13 08:15:30'],
    ['gs.daysAgo(10)', '2026-07-04 08:15:30'],
    ['gs.daysAgo(-1)', '2026-07-15 08:15:30'],
    ["gs.dateGenerate( '2026-07-01' , '12:00:00' )", '2026-07-01 12:00:00'],
    // The first and the last second that four digits of a year can say.
    ['gs.secondsAgo(63951236130)', '0000-01-01 00:00:00'],
    ['gs.secondsAgo(-251618283869)', '9999-12-31 23:59:59'],
  ])('may have blanks, a return, a semicolon and quotes: %s', (call, expected) => {
    expect(evaluate(`javascript:${call}`)).toBe(expected);
  });

  it.each([
    ...['gs.evil()', 'alert(1)', 'gs.daysAgo(x)', 'gs.beginningOfLastEon()', 'gs.endOfLastxDays()', 'gs.beginningOfconstructor()', "gs.dateGenerate('x','y')", 'gs.now', '', 'gs.constructor()'],
    ...['javascript:gs.now()', 'xgs.now()', 'gs.now()x', 'gs.now() gs.now()', 'returngs.now()', 'gs.dateGenerate()', "gs.dateGenerate('2026-07-01','begin')"],
    ...[`gs.dateGenerate('2026-07-01",'start')`, `gs.dateGenerate('2026-07-01'x,'start')`, `gs.dateGenerate(2026-07-'01','start')`, `gs.dateGenerate('2026-07'-01,'start')`, 'gs.secondsAgo(63951236131)', 'gs.secondsAgo(-251618283870)'],
    ...['gs.daysAgo(1e99)', 'gs.daysAgo(9999999)', 'gs.hoursAgo(-1e9)'],
  ])(
    'are not understood when they say %s',
    (call) => {
      expect(evaluate(`javascript:${call}`)).toBeUndefined();
    },
  );
});
