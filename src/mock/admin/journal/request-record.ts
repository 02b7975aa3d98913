/** A request to the instance as the journal keeps it: without its secrets. */
export interface RequestRecord {
  /** Grows by one with each request. */
  readonly id: number;
  /** The computer's time at its arrival, ISO 8601. */
  readonly at: string;
  /** Its method, in capitals. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Its headers by their names in lower case; what authenticates is `[redacted]`. */
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
  /** Their method, in capitals or not. */
  readonly method?: string | undefined;
  /** A part of path and query. */
  readonly path?: string | undefined;
  /** The status of their answer, 100 to 599. */
  readonly status?: number | undefined;
  /** Only those that the instance emulates, or with `false` only those that it does not. */
  readonly matched?: boolean | undefined;
  /** Only those after the one with this id. */
  readonly since?: number | undefined;
  /** At most so many, the latest; 1,000 when absent, which is all that are kept. */
  readonly limit?: number | undefined;
}
