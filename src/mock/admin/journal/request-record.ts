/** A request to the emulated instance as the journal keeps it: without its secrets. */
export interface RequestRecord {
  /** Grows by one with each request. */
  readonly id: number;
  /** The computer's time at its arrival, ISO 8601. */
  readonly at: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The text of the body; absent where there is none, or one of more than 64 KiB. */
  readonly body?: string;
  /** The length of the whole body, in bytes. */
  readonly bodyBytes: number;
  /** Whether the instance emulates the address at all. */
  readonly isMatched: boolean;
  /** The status of the answer; absent while it is on its way and where the connection broke. */
  status?: number;
  /** How long the answer took, in milliseconds; absent with the status. */
  duration?: number;
}

/** Which requests are wanted; all of its conditions hold. */
export interface RequestFilter {
  readonly method?: string;
  /** A part of path and query. */
  readonly path?: string;
  readonly status?: number;
  /** Only those that the instance does not emulate, or only those that it does. */
  readonly matched?: boolean;
  /** Only those after the one with this id. */
  readonly since?: number;
  /** At most so many, the latest. */
  readonly limit?: number;
}
