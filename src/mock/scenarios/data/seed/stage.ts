import type { AnomalySeed } from '../anomalies/index.js';

/** When and where a world begins, and with which anomalies. */
export interface Stage {
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The product's address: what a backlink begins with. */
  readonly appUrl: string;
  /** The instance's origin. */
  readonly origin: string;
  readonly anomalies: readonly AnomalySeed[];
}
