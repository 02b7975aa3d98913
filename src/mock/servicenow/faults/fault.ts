import type { InstanceRequest } from '../http/instance-request.js';

/** What may be wrong with an instance. An instance without a fault is healthy. */
export type FaultName = TransportFault | SettingFault;

/** Faults that change what comes back for a request. */
export type TransportFault =
  /** Answers late. */
  | 'slow'
  /** Asleep: an HTML page with status 200, and nothing is done. */
  | 'hibernating'
  /** Being upgraded: an HTML page with status 503. */
  | 'maintenance'
  /** Has another address: 301 to it. */
  | 'moved'
  /** A single sign-on stands in front: 302 to its sign-in page. */
  | 'sign-in-page'
  /** A proxy in front wants credentials of its own: an HTML page with status 401. */
  | 'proxy-sign-in'
  /** An address rule or a firewall in front lets nobody through: an HTML page with status 403. */
  | 'address-denied'
  /** Refuses with 429, `Retry-After` and the rate-limit headers. */
  | 'rate-limited'
  /** Answers 500 each nth time, or with a probability. */
  | 'server-errors'
  /** Never answers, and does nothing. Ends when the request is aborted. */
  | 'times-out'
  /** No connection: the fetch rejects, and nothing is done. */
  | 'refuses-connection'
  /** Does what a write asks, then never answers. Ends when the request is aborted. */
  | 'commits-then-times-out'
  /** Does what a write asks, then the fetch rejects. */
  | 'commits-then-drops'
  /** Does what a write asks, then answers 500. */
  | 'commits-then-fails'
  /** Does what a write asks, but later; until then it never answers, or answers another status at once. */
  | 'commits-late'
  /** A person changes the description of a record just before it is written. */
  | 'written-meanwhile'
  /** Stops a query when its status and some rows are sent: 200 with an error. */
  | 'partial-result'
  /** Sends the headers and the beginning of the body, then nothing more. Ends when the request is aborted. */
  | 'stalls'
  /** Breaks off in the middle of the body: reading it rejects. */
  | 'drops-connection'
  /** Ends after half of the JSON, as if it were whole. */
  | 'half-json';

/** Faults that change the instance itself until they end. */
export type SettingFault =
  /** The service account's password is another one: 401. */
  | 'credentials-rotated'
  /** The service account is locked out: 401. */
  | 'account-locked'
  /** The service account has lost `itil`: it sees its own incidents and writes nothing but comments on them. */
  | 'itil-missing'
  /** A field ACL denies category and assignment_group: dropped on write, absent on read. */
  | 'fields-denied'
  /** sys_choice reads as empty. */
  | 'choices-unreadable'
  /** sys_user_group reads as empty. */
  | 'groups-unreadable'
  /** The incident table is closed to the API: 403 `Failed API level ACL Validation`. */
  | 'table-closed'
  /** Incidents cannot be written: 403 `ACL Exception`. */
  | 'writes-denied'
  /** Resolving needs code and notes, whatever the switch says. */
  | 'data-policy'
  /** A business rule aborts each write and each delete of an incident: 403. */
  | 'rule-aborts'
  /** A business rule drops each work note. */
  | 'notes-dropped';

export interface FaultOptions {
  /** Only requests that it accepts. Writes alone for the faults that commit; every request for the others. */
  readonly only?: (request: InstanceRequest) => boolean;
  /**
   * What `only` accepts, by a name. A transport fault may be active for several routes at once, each with options of its own;
   * a request that fits several meets the one that was injected last.
   */
  readonly route?: string;
  /** Ends after so many requests that it affected. */
  readonly times?: number;
  /** Milliseconds: of `slow` before the answer, 2,000 when absent; of `commits-late` before the write is done, 20,000. */
  readonly latency?: number;
  /** `slow`: up to so many milliseconds more, by chance; 500 when absent. */
  readonly jitter?: number;
  /** `server-errors`: each nth request fails; 1 when neither this nor `probability` is given. */
  readonly every?: number;
  /** `server-errors`: the chance from 0 to 1 that a request fails, drawn from the instance's seeded source. */
  readonly probability?: number;
  /** `commits-late`: the status of an answer that comes at once, as a gateway gives it; none comes when absent. */
  readonly status?: number;
  /** `rate-limited`: the seconds of Retry-After; 30 when absent. */
  readonly retryAfter?: number;
  /** The user of the faults about an account; `qualytics_integration` when absent. */
  readonly userName?: string;
}
