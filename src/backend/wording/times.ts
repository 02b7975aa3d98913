/** Returns a moment as ISO 8601 in UTC. `time` is in milliseconds since the Unix epoch, as are all below. */
export const iso = (time: number): string => new Date(time).toISOString();

/** Returns `[2024-01-15 10:30:00 UTC]`, as it stands in blocks and work notes (domain Y1, Y7). */
export const stamp = (time: number): string => `[${iso(time).slice(0, 19).replace('T', ' ')} UTC]`;

/** Returns the moment of a stamp, in whole seconds; the brackets are not part of `text`. */
export const stampTime = (text: string): number => Date.parse(`${text.replace(/ UTC$/, '').replace(' ', 'T')}Z`);

/** The text of a stamp in a regular expression, as a group. */
export const stampPattern = String.raw`\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)\]`;

/** Tests whether a text begins with a `stamp`. */
export const isStamped = (text: string): boolean => /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\] /.test(text);

/** Returns `2024-01-15 09:58:12.000000+00:00`, the form of a detection time in the block (domain Y7). */
export const detectionTime = (time: number): string => `${iso(time).slice(0, 23).replace('T', ' ')}000+00:00`;

/** Returns a moment for a person: `2024-01-15 10:30:00 UTC`. @param text ISO 8601, UTC */
export const utc = (text: string): string => `${text.slice(0, 19).replace('T', ' ')} UTC`;
