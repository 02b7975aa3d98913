/** ServiceNow's raw time: UTC, `YYYY-MM-DD HH:mm:ss` (servicenow-api.md 0.19). */
export function formatDateTime(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

const shape = /^(\d{4}-\d{2}-(\d{2}))(?:[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/;

/** Milliseconds since the epoch, or `undefined` for what is no time. A date alone is its midnight. */
export function parseDateTime(value: string): number | undefined {
  const match = shape.exec(value.trim());
  if (match === null) return undefined;
  const milliseconds = Date.parse(`${match[1] ?? ''}T${match[3] ?? '00:00:00'}Z`);
  // The 31st of February and 24:00 would move into the day that follows.
  return new Date(milliseconds).getUTCDate() === Number(match[2]) ? milliseconds : undefined;
}

/** Returns a duration as it is stored: an offset from the epoch (servicenow-api.md 2.2). */
export const formatDuration = (seconds: number): string => formatDateTime(seconds * 1000);

const units = [
  ['Day', 86_400],
  ['Hour', 3_600],
  ['Minute', 60],
  ['Second', 1],
] as const;

/** Returns a stored duration in words: `8 Hours`, `1 Day 2 Hours`. */
export function describeDuration(value: string): string {
  const milliseconds = parseDateTime(value);
  if (milliseconds === undefined) return value;
  let rest = Math.floor(milliseconds / 1000);
  const words: string[] = [];
  for (const [unit, seconds] of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return words.length > 0 ? words.join(' ') : '0 Seconds';
}
