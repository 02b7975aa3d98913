import type { Zone } from './layers.js';

/** The layers of `src`, by their folders or files from the root. */
export const zones: Readonly<Record<string, Zone>>;
