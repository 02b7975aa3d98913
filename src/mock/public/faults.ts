/** Which requests a fault on the way to the instance affects, and how many. */
export interface RouteOptions {
  /** Ends after so many requests that it affected; never when absent. */
  readonly times?: number | undefined;
  /** Only requests with this method. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** Only requests whose path begins so: `/api/now/table/sys_user`. */
  readonly path?: string | undefined;
}

/** Options of `slow`. */
export interface SlowOptions extends RouteOptions {
  /** How late an answer comes at least, in milliseconds; 2,000 when absent, at most a day. */
  readonly latency?: number | undefined;
  /** Up to so many milliseconds more, by chance; 500 when absent. */
  readonly jitter?: number | undefined;
}

/** Options of `rate-limited`. */
export interface RateLimitOptions extends RouteOptions {
  /** The seconds of `Retry-After`; 30 when absent. */
  readonly retryAfter?: number | undefined;
}

/** Options of `server-errors`: every request fails without one. */
export interface ServerErrorOptions extends RouteOptions {
  /** Each nth request fails. */
  readonly every?: number | undefined;
  /** The chance from 0 to 1 that a request fails, drawn from the seed. */
  readonly probability?: number | undefined;
}

/** Options of `commits-late`. */
export interface LateOptions extends RouteOptions {
  /** How long until the write is done, in milliseconds; 20,000 when absent, at most a day. */
  readonly latency?: number | undefined;
  /** The status of an answer that comes at once, as a gateway gives it, 500 to 599; none comes when absent. */
  readonly status?: number | undefined;
}

/** Options of the faults about an account. */
export interface AccountOptions {
  /** Whose; `qualytics_integration` when absent. */
  readonly userName?: string | undefined;
}

/** A fault that takes no option has none of these. */
export type NoOptions = Readonly<Record<string, never>>;

/** The options that each fault takes: `FaultOptions['slow']`. */
export interface FaultOptions {
  /** Answers come late. */
  readonly slow: SlowOptions;
  /** Asleep: an HTML page with status 200, and nothing is done. */
  readonly hibernating: RouteOptions;
  /** Being upgraded: an HTML page with status 503. */
  readonly maintenance: RouteOptions;
  /** Has another address: 301 to it. */
  readonly moved: RouteOptions;
  /** A single sign-on stands in front: 302 to its sign-in page. */
  readonly 'sign-in-page': RouteOptions;
  /** A proxy in front wants credentials of its own: an HTML page with status 401. */
  readonly 'proxy-sign-in': RouteOptions;
  /** An address rule or a firewall in front lets nobody through: an HTML page with status 403. */
  readonly 'address-denied': RouteOptions;
  /** Refuses with 429, `Retry-After` and the rate-limit headers. */
  readonly 'rate-limited': RateLimitOptions;
  /** Answers 500. */
  readonly 'server-errors': ServerErrorOptions;
  /** Never answers, and does nothing. Ends when the request is aborted. */
  readonly 'times-out': RouteOptions;
  /** No connection, and nothing is done. */
  readonly 'refuses-connection': RouteOptions;
  /** Does what a write asks, then never answers. Reads pass. */
  readonly 'commits-then-times-out': RouteOptions;
  /** Does what a write asks, then the connection ends. Reads pass. */
  readonly 'commits-then-drops': RouteOptions;
  /** Does what a write asks, then answers 500. Reads pass. */
  readonly 'commits-then-fails': RouteOptions;
  /** Does what a write asks, but later. Reads pass. */
  readonly 'commits-late': LateOptions;
  /** A person changes the description of a record just before a write to it arrives. Reads pass. */
  readonly 'written-meanwhile': RouteOptions;
  /** Stops a query midway: 200 with half of the rows, and an error behind them. */
  readonly 'partial-result': RouteOptions;
  /** Sends half of the body, then nothing more. Ends when the request is aborted. */
  readonly stalls: RouteOptions;
  /** Breaks off in the middle of the body. */
  readonly 'drops-connection': RouteOptions;
  /** Ends after half of the JSON, as if it were whole. */
  readonly 'half-json': RouteOptions;
  /** The account's password is another one: 401. */
  readonly 'credentials-rotated': AccountOptions;
  /** The account is locked out: 401. */
  readonly 'account-locked': AccountOptions;
  /** The account has lost its roles: it sees its own incidents and writes nothing but comments on them. */
  readonly 'itil-missing': AccountOptions;
  /** A field ACL denies category and assignment_group: dropped on write, absent on read. */
  readonly 'fields-denied': NoOptions;
  /** `sys_choice` reads as empty. */
  readonly 'choices-unreadable': NoOptions;
  /** `sys_user_group` reads as empty. */
  readonly 'groups-unreadable': NoOptions;
  /** The incident table is closed to the API: 403. */
  readonly 'table-closed': NoOptions;
  /** Incidents cannot be written: 403. */
  readonly 'writes-denied': NoOptions;
  /** Resolving needs code and notes, whatever the switch says. */
  readonly 'data-policy': NoOptions;
  /** A business rule aborts each write and each delete of an incident: 403. */
  readonly 'rule-aborts': NoOptions;
  /** A business rule drops each work note. */
  readonly 'notes-dropped': NoOptions;
}

/** What may be wrong with an instance. */
export type FaultName = keyof FaultOptions;

/** A fault as it was injected: the options of whichever it is. */
export interface FaultChoice extends SlowOptions, RateLimitOptions, ServerErrorOptions, LateOptions, AccountOptions {}

/** A fault, and whether an instance has it at the moment. */
export interface FaultState {
  /** Its name, by which it is injected. */
  readonly name: FaultName;
  /** Whether the instance has it. */
  readonly isActive: boolean;
  /** What a client meets, in one sentence. */
  readonly summary: string;
  /** Whether it affects answers on their way, or changes the instance until it ends. */
  readonly kind: 'transport' | 'instance';
  /** The options that it takes. */
  readonly options: readonly (keyof FaultChoice)[];
  /** With which options it was injected, while it is active: the latest, where it is for several routes. */
  readonly choice?: FaultChoice;
  /** All of them, where it is for several routes. */
  readonly choices?: readonly FaultChoice[];
}

/** What is wrong with an instance at the moment: several faults at once, the one that was injected last outermost. */
export interface MockFaults {
  /** The names of the active faults. */
  readonly active: readonly FaultName[];
  /** Returns every fault, what it does, and whether it is active. */
  list(): FaultState[];
  /**
   * Injects a fault, which takes effect at once. For another method or path it is active beside those that are already; else it
   * starts again with the new options.
   *
   * @throws {InputError} for a name that is no fault's, and for an option that it does not take or a value that makes no sense.
   * @throws {RangeError} when there is no user called `userName`.
   */
  inject<Name extends FaultName>(name: Name, options?: FaultOptions[Name]): void;
  /**
   * Ends a fault, whatever method and path it was injected for.
   *
   * @throws {InputError} for a name that is no fault's.
   */
  remove(name: FaultName): void;
  /** Ends every fault. */
  clear(): void;
}
