/** Returns an age in milliseconds. The data set knows ages, not dates, so that it is as fresh as the world that holds it. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** A calendar day before the world began, with a time of day where there is one. */
export interface Day {
  readonly daysBefore: number;
  readonly time: string;
}

/** @param time `HH:mm`, or nothing for the day alone. */
export const day = (daysBefore: number, time = ''): Day => ({ daysBefore, time });

/** Returns a {@link Day} as a data source shows it: `2024-01-14 21:08`. `now` is in milliseconds since the Unix epoch. */
export function dayText({ daysBefore, time }: Day, now: number): string {
  const date = new Date(now - days(daysBefore)).toISOString().slice(0, 10);
  return time ? `${date} ${time}` : date;
}

/** Returns a moment as ServiceNow stores it: `2024-01-15 10:30:00`, UTC (`servicenow-api.md 0.19`). */
export const glideTime = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
