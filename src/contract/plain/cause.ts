/** A right that is lacking. */
export interface Right {
  /**
   * `read`, `create` or `write` of a table or column (`sys_choice`, `incident.category`), or the want of a `role` (`itil`, `manager`) or of a
   * `team` permission (`author`).
   */
  readonly access: string;
  /** The table, column, role or permission. */
  readonly on: string;
}

/** The facts of a refusal, for a page that has words of its own; the `detail` beside them is the backend's sentence for a person. */
export interface CauseFacts {
  /** The one who refused: `servicenow`; `''` where the product itself did. */
  readonly provider: string;
  /** The rights that are lacking, as far as the backend knows. */
  readonly needs: readonly Right[];
  /** Fields that the provider demands, as it names them. */
  readonly asks: readonly string[];
  /** The ways to sign in that the provider asks for, where it takes no username and password: `bearer`. Empty where it takes them, or does not say. */
  readonly offers: readonly string[];
  /** For reports alone: the call to the provider that failed, method, path and query; `''` for none. */
  readonly provider_request: string;
  /** For reports alone: the HTTP status of that call, `0` where nothing answered; `''` for none. */
  readonly provider_status: string;
  /** For reports alone: what the provider said itself, in one line; `''` for nothing. */
  readonly provider_message: string;
  /** For reports alone: the name of the account of that call, masked; `''` where it is not known. */
  readonly provider_account: string;
  /** For reports alone: when that call was answered or given up, ISO 8601, UTC; `''` for never. */
  readonly provider_answered_at: string;
  /** For reports alone: the id by which the backend's own log knows the call that failed; `''` for none. */
  readonly request_id: string;
}
