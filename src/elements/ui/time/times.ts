import type { Format } from '../../../texts/format.js';

/**
 * Reads a time of the backend's: ISO 8601, or `2024-01-15 10:30:00`, which is UTC. Undefined for anything else (elements E6).
 */
export function parseTime(text: string): Date | undefined {
  const iso = text.trim().replace(' ', 'T');
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? iso : `${iso}Z`;
  const time = new Date(zoned);
  return text && !Number.isNaN(time.getTime()) ? time : undefined;
}

/** Returns a sentence of the backend's, each time in UTC with the user's own before it. */
export const withOwnTimes = (format: Format, sentence: string): string =>
  sentence.replace(/(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC/g, (whole, utc: string) => {
    const time = parseTime(utc);
    return time ? format.exactTime(time) : whole;
  });
