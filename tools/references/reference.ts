/** A place in a text that names something else. */
export interface Reference {
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** As it is written: `domain L4`, `servicenow-api.md 2.3`, `../docs/mock.md#moods`. */
  readonly text: string;
  readonly target: Target;
}

export type Target =
  | { readonly kind: 'domain' | 'elements'; readonly id: string }
  | { readonly kind: 'api'; readonly section: string }
  | { readonly kind: 'decision'; readonly number: string }
  /** From the project's root. */
  | { readonly kind: 'file'; readonly path: string; readonly heading?: string };
