import type { TemplateResult } from 'lit';

/** How a row stands at the moment, and what can be done with it. */
export interface RowView {
  /** Whether the details are shown. */
  open: boolean;
  /** What they are; absent until their code is there. */
  details: TemplateResult | undefined;
  /** A sync that the user asked for is under way. */
  syncing: boolean;
  /** Whether all rows are records of the past. */
  past: boolean;
  toggle: () => void;
  /** Absent where the user may not unlink. */
  unlink: ((click: MouseEvent) => void) | undefined;
  /** Absent where the backend cannot sync on demand. */
  sync: (() => void) | undefined;
}
