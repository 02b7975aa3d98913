import type { strictEndpoints } from '../../contract/strict/endpoints.js';

/** The name of a call of the contract. */
export type CallName = keyof typeof strictEndpoints;

/** A request of the kit and what it was answered: fit to be shown, its secrets struck out. */
export interface Exchange {
  /** The call; absent for an address that the contract does not have. */
  readonly call?: CallName;
  readonly request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };
  /** Absent where nothing answered; then `trouble` says what was thrown. */
  readonly response?: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };
  readonly trouble?: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** An answer to a request of the kit. */
export interface Answered extends Exchange {
  /** 0 where nothing answered. */
  readonly status: number;
  /** What the body says as JSON, its lines where it is a stream; undefined where it says nothing that can be read. */
  readonly body: unknown;
}
