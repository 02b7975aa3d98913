const dayLength = 24 * 60 * 60 * 1000;

/** The time for which what a replay may ask for is kept, in milliseconds. */
export const retention = dayLength;

/** Returns the day of a moment, counted from the Unix epoch: what is forgotten together. */
export const dayOf = (time: number): number => Math.floor(time / dayLength);

/** Returns the days that are past their retention, as far back as a backend may have rested. */
export const daysPast = (now: number): number[] => Array.from({ length: 8 }, (_, index) => dayOf(now) - 2 - index);
