import type { ProblemCode } from '../../plain/problem-codes.js';
import type * as capabilities from '../../plain/capabilities.js';
import type * as log from '../../plain/connection-log.js';
import type * as test from '../../plain/connection-test.js';
import type * as read from '../../plain/integrations.js';
import type { CauseFacts } from './problem.js';
import type { MayBeNull, MayHave, SentId } from './sent.js';

/** A property of a connector's form. */
export interface ConnectorProperty
  extends Pick<read.ConnectorProperty, 'field' | 'title' | 'type' | 'required'>,
    MayHave<read.ConnectorProperty, 'secret' | 'placeholder'> {}

/** A kind of integration that the product offers. */
export interface ConnectorSpecification extends Pick<read.ConnectorSpecification, 'label' | 'type' | 'implemented' | 'category'> {
  /** The properties of its form, in their order. */
  readonly properties: readonly ConnectorProperty[];
}

/** The outcome of the last connection test or call to ServiceNow. */
export interface ConnectionHealth
  extends CauseFacts,
    Pick<read.ConnectionHealth, 'status' | 'detail' | 'checked_at'>,
    MayHave<read.ConnectionHealth, 'limited_at'> {
  /** The problem; null or absent where there is none. */
  readonly code?: ProblemCode | null | undefined;
}

type IntegrationFact = 'account' | 'created' | 'updated' | 'created_by' | 'credentials_updated_at' | 'credentials_updated_by' | 'links';

/** A configured integration. */
export interface Integration extends Pick<read.Integration, 'type' | 'api_url'>, MayHave<read.Integration, IntegrationFact> {
  /** Its id. */
  readonly id: SentId;
  /** The secret is write-only (domain S7): no answer has it. */
  readonly api_access_token?: undefined;
  /** How the connection stands. */
  readonly health?: ConnectionHealth | undefined;
}

/** One finished check of a connection test. */
export interface ConnectionCheck
  extends CauseFacts,
    Pick<test.ConnectionCheck, 'check' | 'title' | 'status' | 'detail'>,
    MayHave<test.ConnectionCheck, 'kept' | 'denied' | 'written_at'> {
  /** The problem; null or absent where there is none. */
  readonly code?: ProblemCode | null | undefined;
}

/** What the backend can do beyond the documented calls; what is left out it cannot. */
export interface Capabilities
  extends MayHave<capabilities.Capabilities, Exclude<keyof capabilities.Capabilities, 'active_integration'>>,
    MayBeNull<capabilities.Capabilities, 'active_integration'> {}

/** Something that was done to the connection. */
export interface ConnectionLogEntry extends Pick<log.ConnectionLogEntry, 'deed' | 'done_at'>, MayHave<log.ConnectionLogEntry, 'done_by' | 'api_url'> {}
