/** What was done to the connection. `changed` is what this version has no word for. */
export type ConnectionDeed = 'connected' | 'credentials-replaced' | 'defaults-changed' | 'disconnected' | 'changed';

/** Something that was done to the connection: by whom, when, to which instance. */
export interface ConnectionLogEntry {
  /** What was done. */
  readonly deed: ConnectionDeed;
  /** The user's name; `''` where the backend does not say. */
  readonly done_by: string;
  /** ISO 8601, UTC. */
  readonly done_at: string;
  /** The instance's address. */
  readonly api_url: string;
}
