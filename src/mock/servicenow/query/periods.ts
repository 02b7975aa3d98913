/** Stretches of the calendar, in UTC; a week begins on Monday, as in ServiceNow's default schedules. */
export type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const fixed: Readonly<Partial<Record<Period, number>>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const months: Readonly<Partial<Record<Period, number>>> = { month: 1, quarter: 3, year: 12 };

/** 1970 began on a Thursday: the Monday before that. */
const firstMonday = -3 * 86_400_000;

/** The time so many periods later, earlier where `count` is negative; a day that a month has not is its last one. */
export function shifted(time: number, period: Period, count: number): number {
  const length = fixed[period];
  return length === undefined ? shiftedByMonths(time, (months[period] ?? 1) * count) : time + length * count;
}

function shiftedByMonths(time: number, count: number): number {
  const date = new Date(time);
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0)).getUTCDate();
  const clock = ((time % 86_400_000) + 86_400_000) % 86_400_000;
  return target + (Math.min(date.getUTCDate(), lastDay) - 1) * 86_400_000 + clock;
}

/** When the period began that `time` is in. */
export function startOf(period: Period, time: number): number {
  const size = months[period];
  if (size !== undefined) {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / size) * size, 1);
  }
  const length = fixed[period] ?? 1;
  const origin = period === 'week' ? firstMonday : 0;
  return origin + Math.floor((time - origin) / length) * length;
}

/** Its last second. */
export const endOf = (period: Period, time: number): number => shifted(startOf(period, time), period, 1) - 1000;
