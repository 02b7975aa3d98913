// servicenow-api.md 2.3: the times that the condition builder writes into a query
import { macroTime } from '../../../../src/mock/servicenow/query/date-macros.js';
import { formatDateTime } from '../../../../src/mock/servicenow/store/date-time.js';

/** A Tuesday, of the third quarter. */
const now = Date.parse('2026-07-14T08:15:30Z');

describe('A macro of an edge', () => {
  it.each([
    ['Today', '2026-07-14 00:00:00', '2026-07-14 23:59:59'],
    ['Yesterday', '2026-07-13 00:00:00', '2026-07-13 23:59:59'],
    ['Tomorrow', '2026-07-15 00:00:00', '2026-07-15 23:59:59'],
    ['CurrentHour', '2026-07-14 08:00:00', '2026-07-14 08:59:59'],
    ['LastHour', '2026-07-14 07:00:00', '2026-07-14 07:59:59'],
    ['CurrentMinute', '2026-07-14 08:15:00', '2026-07-14 08:15:59'],
    ['LastMinute', '2026-07-14 08:14:00', '2026-07-14 08:14:59'],
    ['ThisWeek', '2026-07-13 00:00:00', '2026-07-19 23:59:59'],
    ['LastWeek', '2026-07-06 00:00:00', '2026-07-12 23:59:59'],
    ['NextWeek', '2026-07-20 00:00:00', '2026-07-26 23:59:59'],
    ['ThisMonth', '2026-07-01 00:00:00', '2026-07-31 23:59:59'],
    ['LastMonth', '2026-06-01 00:00:00', '2026-06-30 23:59:59'],
    ['NextMonth', '2026-08-01 00:00:00', '2026-08-31 23:59:59'],
    ['ThisQuarter', '2026-07-01 00:00:00', '2026-09-30 23:59:59'],
    ['LastQuarter', '2026-04-01 00:00:00', '2026-06-30 23:59:59'],
    ['NextQuarter', '2026-10-01 00:00:00', '2026-12-31 23:59:59'],
    ['ThisYear', '2026-01-01 00:00:00', '2026-12-31 23:59:59'],
    ['LastYear', '2025-01-01 00:00:00', '2025-12-31 23:59:59'],
    ['NextYear', '2027-01-01 00:00:00', '2027-12-31 23:59:59'],
    ['Last0Days', '2026-07-14 00:00:00', '2026-07-14 23:59:59'],
    ['Last15Minutes', '2026-07-14 08:00:00', '2026-07-14 08:15:59'],
    ['Last9Hours', '2026-07-13 23:00:00', '2026-07-14 08:59:59'],
    ['Last7Days', '2026-07-07 00:00:00', '2026-07-14 23:59:59'],
    ['Last12Months', '2025-07-01 00:00:00', '2026-07-31 23:59:59'],
  ])('says when %s begins and ends: %s, %s', (stretch, beginning, end) => {
    const times = ['beginning', 'end'].map((edge) => macroTime(`${edge}Of${stretch}`, NaN, now));
    expect(times).toEqual([beginning, end].map((time) => Date.parse(`${time.replace(' ', 'T')}Z`)));
  });

  it('moves from the beginning of the present month, not from its 31st day', () => {
    const times = ['beginningOfLastMonth', 'endOfNextMonth'].map((name) => macroTime(name, NaN, Date.parse('2026-01-31T12:00:00Z')));
    expect(times.map((time) => time !== undefined && formatDateTime(time))).toEqual(['2025-12-01 00:00:00', '2026-02-28 23:59:59']);
  });
});

describe('A macro of a distance', () => {
  it.each([
    ['second', '2026-07-14 08:15:28', '2026-07-14 08:15:28', '2026-07-14 08:15:28'],
    ['minute', '2026-07-14 08:13:30', '2026-07-14 08:13:00', '2026-07-14 08:13:59'],
    ['hour', '2026-07-14 06:15:30', '2026-07-14 06:00:00', '2026-07-14 06:59:59'],
    ['day', '2026-07-12 08:15:30', '2026-07-12 00:00:00', '2026-07-12 23:59:59'],
    ['week', '2026-06-30 08:15:30', '2026-06-29 00:00:00', '2026-07-05 23:59:59'],
    ['month', '2026-05-14 08:15:30', '2026-05-01 00:00:00', '2026-05-31 23:59:59'],
    ['quarter', '2026-01-14 08:15:30', '2026-01-01 00:00:00', '2026-03-31 23:59:59'],
    ['year', '2024-07-14 08:15:30', '2024-01-01 00:00:00', '2024-12-31 23:59:59'],
  ])('of two %ss ago is %s, which begins at %s and ends at %s', (unit, time, start, end) => {
    const times = ['', 'Start', 'End'].map((at) => macroTime(`${unit}sAgo${at}`, 2, now) ?? NaN);
    expect(times.map(formatDateTime)).toEqual([time, start, end]);
  });
});

describe('A macro', () => {
  it.each([
    ...['', 'now', 'beginningOf', 'Today', 'middleOfToday', 'xbeginningOfToday', 'beginningOfTodayx', 'beginningOfxToday'],
    ...['beginningOfThis', 'beginningOfThisDay', 'beginningOfweek', 'beginningOfEveryWeek', 'endOfxThisWeek', 'endOfThisWeekx'],
    ...['endOfLastDays', 'endOfLast7', 'endOfLast7days', 'endOfLast7Weeks', 'endOfxLast7Days', 'endOfLast7Daysx', 'endOfconstructor'],
    ...['Ago', 'sAgo', 'dayAgo', 'eonsAgo', 'DaysAgo', 'XdaysAgo', 'daysAgoX', 'daysAgoStartX', 'daysago', 'constructorsAgo'],
  ])('is none that is called "%s"', (name) => {
    expect(macroTime(name, 1, now)).toBeUndefined();
  });

  it.each([NaN, Infinity, -Infinity])('is none of %d days ago', (count) => {
    expect(macroTime('daysAgo', count, now)).toBeUndefined();
  });
});
