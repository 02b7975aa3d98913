import type { Reach } from '../reach/reach.js';

/** Decisions of a release or an operator of the backend. All can be changed while it runs. */
export interface BackendSettings {
  /** ServiceNow tables in which a ticket really is created (domain C1). */
  tables: string[];
  /** The caller is sent to ServiceNow (domain C8). */
  caller: boolean;
  /** Ways to sign in to ServiceNow that are announced: `basic` is the one that this backend can (domain S8). */
  auth: string[];
  /** Flows of the product use the integration: a disconnect breaks them (domain S5). */
  flows: boolean;
  /** Fields of the create form beyond the current release's eight (domain C9). */
  extraFields: 'subcategory'[];
  /** Calls beyond the documented ones exist, and `capabilities` with them (domain W). */
  additions: boolean;
  /** The age that a ticket's status may reach before it is read again, in milliseconds. */
  statusMaxAge: number;
  /** The number of tickets that one status call asks for. */
  statusChunk: number;
  /** The longest time that a call to ServiceNow may take, in milliseconds. */
  timeout: number;
  /** The longest time that a write which a user waits for may take in all, in milliseconds: its calls to ServiceNow share it. */
  writeTime: number;
  /**
   * The time for which an instance may still be carrying out a write whose answer was lost, in milliseconds. Until then
   * nothing is written again, because a look would prove nothing.
   */
  settleTime: number;
  /**
   * The time for which a call or a delivery is taken to be at work, in milliseconds: an older claim is one of a backend that
   * has ended. Longer than all calls to ServiceNow that one of them makes may take.
   */
  claimTime: number;
  /** The time between two looks for work notes that another backend over the same store has left, in milliseconds; 0 for never. */
  sweepInterval: number;
  /** The time that a new work note waits before its first delivery, in milliseconds. */
  noteDelay: number;
  /** The time after which a link looks whether its block is still in the description, in milliseconds; 0 for never. */
  blockCheckDelay: number;
  /** The first and the longest wait before a work note is tried again, in milliseconds; it doubles in between. */
  retryDelay: { first: number; longest: number };
  /** Runs before a created ticket is linked; throws to play a backend whose own database fails at that moment. */
  beforeLink: () => void;
  /** Where an instance may be, beside public addresses. What a name leads to is for `fetch` to see, which resolves it. */
  reach: Reach;
}

/** Returns the current release with an operator's usual choices. */
export const defaultSettings = (): BackendSettings => ({
  tables: ['incident'],
  caller: false,
  auth: ['basic'],
  flows: false,
  extraFields: [],
  additions: true,
  statusMaxAge: 30_000,
  statusChunk: 50,
  timeout: 10_000,
  writeTime: 12_000,
  settleTime: 30_000,
  claimTime: 60_000,
  sweepInterval: 60_000,
  noteDelay: 0,
  blockCheckDelay: 30_000,
  retryDelay: { first: 1_000, longest: 300_000 },
  beforeLink: () => undefined,
  reach: {},
});
