import type { ProblemCode } from './problem-codes.js';
import type { CauseFacts } from './cause.js';

/** A property of a connector's form, as `listConnectorSpecifications` describes it. */
export interface ConnectorProperty {
  /** Its name, which is sent. */
  readonly field: string;
  /** Its label. */
  readonly title: string;
  /** How it is entered; `string` where nothing is said. */
  readonly type: string;
  /** Whether a value has to be there. */
  readonly required: boolean;
  /** Whether it is entered unseen and never shown again. */
  readonly secret: boolean;
  /** An example, shown while it is empty. */
  readonly placeholder: string;
}

/** A kind of integration that the product offers. */
export interface ConnectorSpecification {
  /** The name that is shown. */
  readonly label: string;
  /** The name that is sent as an integration's `type`: `servicenow`. */
  readonly type: string;
  /** Whether it can be connected. */
  readonly implemented: boolean;
  /** What it is for: `ticketing`. */
  readonly category: string;
  /** The properties of its form, in their order. */
  readonly properties: readonly ConnectorProperty[];
}

/** The outcome of the last connection test or call to ServiceNow. */
export interface ConnectionHealth extends CauseFacts {
  /** `limited`: it works, and tickets cannot be created; `unknown`: the backend did not say, or said something newer than this version. */
  readonly status: 'connected' | 'limited' | 'failing' | 'unknown';
  /** The problem; undefined where there is none, or one that this version does not know. */
  readonly code?: ProblemCode | undefined;
  /** A sentence for a person: the cause, then the next step. */
  readonly detail: string;
  /** When that was, ISO 8601, UTC. */
  readonly checked_at: string;
  /** Of `limited`: when the write was that showed it, ISO 8601, UTC; `''` where a test did. */
  readonly limited_at: string;
}

/** What a disconnect would leave behind (domain S5). */
export interface LinkCounts {
  /** The number of links. */
  readonly links_count: number;
  /** The number of anomalies that they are on. */
  readonly anomalies_count: number;
}

/** A configured integration. Its secret is write-only and has no key here: what a backend might send all the same is dropped. */
export interface Integration {
  /** Its id. */
  readonly id: string;
  /** The kind of integration: `servicenow`. */
  readonly type: string;
  /** The instance's origin: `https://acme.service-now.com`. */
  readonly api_url: string;
  /** The name of the service account, masked so that whoever owns it knows it: `q***s`; `''` where the backend does not say. */
  readonly account: string;
  /** When it was connected, ISO 8601, UTC. */
  readonly created: string;
  /** When it was last changed, ISO 8601, UTC. */
  readonly updated: string;
  /** Who connected it: a display name. */
  readonly created_by: string;
  /** When the credentials were last replaced, ISO 8601, UTC. */
  readonly credentials_updated_at: string;
  /** Who replaced them: a display name. */
  readonly credentials_updated_by: string;
  /** How the connection stands; undefined when the backend does not say. */
  readonly health?: ConnectionHealth | undefined;
  /** The links that a disconnect would leave behind; undefined when the backend does not say. */
  readonly links?: LinkCounts | undefined;
}

/** A new connection. */
export interface IntegrationCreate {
  /** `servicenow`; the kinds that a backend offers are those of its connector specifications. */
  readonly type: string;
  /** The instance's address. */
  readonly api_url: string;
  /** The credentials, `username:password`, split on the first colon (domain S2). */
  readonly api_access_token: string;
}

/** New credentials for a connection; its address and type never change (domain S4). */
export interface IntegrationUpdate {
  /** The credentials, `username:password`; by capability `keep_account` the name may be left out: `:password`. */
  readonly api_access_token: string;
  /** The address as it is; another one is refused. */
  readonly api_url?: string | undefined;
  /** The type as it is; another one is refused. */
  readonly type?: string | undefined;
}
