export interface Token {
  /** With its `--ticketing-`. */
  readonly name: string;
  readonly meaning: string;
  /** As the Design Tokens format names it: color, dimension, … */
  readonly type: string;
  /** As CSS has it; `light-dark()` where it differs, `var()` where it is another token. */
  readonly default: string;
  /** The default under `density="compact"`, where it is another one. */
  readonly compact?: string;
}

export function readTokens(source?: string): Token[];
