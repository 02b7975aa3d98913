const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * Reads a time of the backend's: ISO 8601, or `2024-01-15 10:30:00`, which is UTC. Undefined for anything else.
 */
export function parseTime(text: string): Date | undefined {
  const iso = text.trim().replace(' ', 'T');
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`;
  const time = new Date(zoned);
  return text && !Number.isNaN(time.getTime()) ? time : undefined;
}

/** "5 minutes ago" in the page's language; "now" within the first minute. */
export function relativeTime(time: Date, now: Date = new Date()): string {
  const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** The exact time in the user's zone, with UTC beside it. */
export function exactTime(time: Date): string {
  const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(time);
  return `${local} (${time.toISOString().slice(0, 19).replace('T', ' ')} UTC)`;
}
