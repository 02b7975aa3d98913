const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The catalogue's language, as the user writes it: a time stands in a sentence, and a sentence is of one language. */
const language = (): string => navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? 'en';

// Made once: making one takes longer than all that it formats in a row.
let relative: Intl.RelativeTimeFormat | undefined;
let short: Intl.RelativeTimeFormat | undefined;
let exact: Intl.DateTimeFormat | undefined;

/**
 * Reads a time of the backend's: ISO 8601, or `2024-01-15 10:30:00`, which is UTC. Undefined for anything else.
 */
export function parseTime(text: string): Date | undefined {
  const iso = text.trim().replace(' ', 'T');
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`;
  const time = new Date(zoned);
  return text && !Number.isNaN(time.getTime()) ? time : undefined;
}

/** "5 minutes ago"; "just now" within the first minute. */
export const relativeTime = (time: Date, now = new Date()): string =>
  formatAge(time, now, (relative ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })));

/** "5 min. ago", for a narrow column. */
export const shortRelativeTime = (time: Date, now = new Date()): string =>
  formatAge(time, now, (short ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto', style: 'short' })));

function formatAge(time: Date, now: Date, format: Intl.RelativeTimeFormat): string {
  const seconds = Math.round((time.getTime() - now.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  return unit && size ? format.format(Math.trunc(seconds / size), unit) : 'just now';
}

/** The exact time in the user's zone, with UTC beside it. */
export function exactTime(time: Date): string {
  exact ??= new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' });
  return `${exact.format(time)} (${time.toISOString().slice(0, 19).replace('T', ' ')} UTC)`;
}

/** A sentence of the backend's, each time in UTC with the user's own before it. */
export const withOwnTimes = (sentence: string): string =>
  sentence.replace(/(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC/g, (whole, utc: string) => {
    const time = parseTime(utc);
    return time ? exactTime(time) : whole;
  });
