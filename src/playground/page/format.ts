const numbers = new Intl.NumberFormat('en');
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const ages = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `70,687` */
export const count = (value: number): string => numbers.format(value);

/** `Jan 15, 2024, 10:30 AM`, in the reader's zone. */
export const moment = (iso: string): string => moments.format(new Date(iso));

/** How long ago: `3 hours ago`. */
export function age(iso: string, now = Date.now()): string {
  const passed = now - Date.parse(iso);
  const [unit, length] = units.find(([, milliseconds]) => passed >= milliseconds) ?? ['minute', 60_000];
  return passed < 60_000 ? 'just now' : ages.format(-Math.floor(passed / length), unit);
}

/** `Alma Ferreira` is `AF`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
