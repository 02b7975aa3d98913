const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a period lasts, in milliseconds, where each is as long as any other. */
const lengths = { second, minute, hour, day, week: 7 * day } as const;
/** How many months the others have. */
const months = { month: 1, quarter: 3, year: 12 } as const;

/** Stretches of the calendar, in UTC; a week begins on Monday, as in ServiceNow's default schedules. */
export type Period = keyof typeof lengths | keyof typeof months;
type Fixed = keyof typeof lengths;

const isFixed = (name: string): name is Fixed => Object.hasOwn(lengths, name);

/** Tests whether a word names a period, in the singular and small letters. */
export const isPeriod = (name: string | undefined): name is Period =>
  name !== undefined && (isFixed(name) || Object.hasOwn(months, name));

/** A twelfth of a year of 365.25 days. */
const averageMonth = 30.4375 * day;

/** Returns how long a period lasts, in milliseconds: a month and longer by the calendar's average. */
export const averageLength = (period: Period): number => (isFixed(period) ? lengths[period] : months[period] * averageMonth);

/** 1970 began on a Thursday: the Monday before that. */
const firstMonday = -3 * day;

/** Returns the time so many periods later, earlier where `count` is negative; a day that a month lacks is its last one. */
export const shifted = (time: number, period: Period, count: number): number =>
  isFixed(period) ? time + lengths[period] * count : shiftedByMonths(time, months[period] * count);

/** Returns when a month begins, counted from the first one of 1970: Date.UTC takes a year before 100 for one of the 20th century. */
const startOfMonth = (count: number): number => Date.UTC(1970, count, 1);

/** Returns the month that `time` is in, counted likewise. */
function monthOf(time: number): number {
  const date = new Date(time);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

function shiftedByMonths(time: number, count: number): number {
  const month = monthOf(time);
  const elapsed = time - startOfMonth(month);
  const start = startOfMonth(month + count);
  const lastDay = startOfMonth(month + count + 1) - start - day;
  return start + Math.min(elapsed, lastDay + (elapsed % day));
}

/** Returns when the period began that `time` is in. */
export function startOf(period: Period, time: number): number {
  if (!isFixed(period)) return startOfMonth(Math.floor(monthOf(time) / months[period]) * months[period]);
  const origin = period === 'week' ? firstMonday : 0;
  return origin + Math.floor((time - origin) / lengths[period]) * lengths[period];
}

/** Returns the last second of the period that `time` is in. */
export const endOf = (period: Period, time: number): number => shifted(startOf(period, time), period, 1) - second;
