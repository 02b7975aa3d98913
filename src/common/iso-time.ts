const written = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Reads ISO 8601 with a zone, in milliseconds since 1970; NaN for any other text, of which `Date.parse` would guess what was meant. */
export function isoTime(text: string): number {
  const [, day = ''] = written.exec(text) ?? [];
  const midnight = Date.parse(day);
  // To Date.parse the 30th of February is the 2nd of March.
  const isDay = Number.isFinite(midnight) && new Date(midnight).toISOString().startsWith(day);
  return isDay ? Date.parse(text) : Number.NaN;
}
