import type { RequestFilter, RequestRecord as Kept } from '../admin/journal/request-record.js';

export type { RequestFilter };

/** A request to the instance as the journal keeps it: without its secrets. */
export type RequestRecord = Readonly<Kept>;

/** A request that the instance does not emulate, and the address that it may have meant. */
export interface UnmatchedRequest {
  /** The request. */
  readonly request: RequestRecord;
  /** The emulated address nearest to it, `GET /api/now/table/{table}`, and what differs, in words. */
  readonly nearest: { readonly route: string; readonly difference: string };
}

/** The latest thousand requests. Secrets are left out before anything is kept. */
export interface MockJournal {
  /**
   * Returns the requests that fit, oldest first; all of them without a filter.
   *
   * @throws {InputError} for a filter that there is not or that makes no sense.
   */
  list(filter?: RequestFilter): readonly RequestRecord[];
  /** Returns one request; `undefined` where the journal has none with this id. An id that is no whole number throws an InputError. */
  get(id: number): RequestRecord | undefined;
  /**
   * Returns a request as a command for a shell, sent to `origin`; `undefined` where the journal has none with this id.
   *
   * @throws {InputError} for an id that is no whole number, and for what is no http or https address.
   */
  curl(id: number, origin: string): string | undefined;
  /** Returns the latest request that met no emulated address; `undefined` where there is none. */
  unmatched(): UnmatchedRequest | undefined;
  /** Forgets all requests. */
  clear(): void;
}
