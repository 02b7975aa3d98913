import type { ProviderCode } from '../../contract/problem.js';
import type { CauseFacts, Right } from '../../contract/strict/cause.js';
import type { Exchange } from './exchange.js';

/** The typed kinds of failure of a call to ServiceNow. */
export type FailureCode = ProviderCode;

/** Cause, then next step, in words for a person (domain S11). */
export const failureText: Record<FailureCode, string> = {
  'ticket-not-found':
    'ServiceNow has no such ticket, or the service account may not read it. Remove the link, or ask your ServiceNow administrator whether the ticket was deleted.',
  'ticket-deleted': 'The ticket was deleted in ServiceNow. Remove the link.',
  'ticket-moved': 'The ticket is a record of another table of ServiceNow by now. Open it there, or remove the link.',
  'ticket-closed': 'The ticket is closed and takes no notes any more. Reopen it in ServiceNow, or leave it.',
  'provider-credentials':
    'ServiceNow refused the username or the password, or the account is locked. Check both, or ask your ServiceNow administrator whether the account is active. An account that needs a second factor, or signs in by single sign-on alone, gets the same answer to the right password: tick Web service access only on its user record, or exempt it.',
  'provider-forbidden':
    'ServiceNow denied access: the service account may lack a role that gives read, create and write on the Incident table (sn_incident_write is enough for incidents, itil has it, too), or an access rule on the table, on one of its fields (category, subcategory, assignment group, any custom field in use) or of a scoped application denies it all the same. Ask your ServiceNow administrator to check both.',
  'provider-unreachable':
    'ServiceNow could not be reached at this address. Check the instance URL, that user name and password stand each in its own field, that the account is active, and whether the instance is running.',
  'provider-timeout':
    'ServiceNow did not answer in time. A firewall may be in the way: ask your network team to allow the addresses of Qualytics.',
  'provider-tls':
    'No secure connection to ServiceNow could be made: its certificate is not trusted or does not fit the host. Check the instance URL, or ask your ServiceNow administrator about the certificate.',
  'provider-hibernating':
    'The ServiceNow instance is hibernating. Wake it up at developer.servicenow.com, wait some minutes, then try again.',
  'provider-maintenance':
    'The ServiceNow instance is down for maintenance. Try again later; nothing is wrong with the credentials.',
  'provider-unrecognized':
    'Something answers at this address, but not ServiceNow. Check that the instance URL names your instance and not a portal, a proxy or a sign-in page.',
  'provider-rate-limited':
    'ServiceNow limits how many requests this account may make, and the limit is reached. Try again later, or ask your ServiceNow administrator to raise it.',
  'provider-rejected':
    'A rule of the ServiceNow instance (a data policy or a business rule) refused the write. Ask your ServiceNow administrator which values it expects.',
  'provider-error': 'ServiceNow failed to handle the request. Try again; if it happens again, ask your ServiceNow administrator.',
};

/** What is said of a ticket that ServiceNow counts and does not show. */
export const unreadableText =
  'The ticket is there, but ServiceNow does not let the service account read it. Ask your ServiceNow administrator for read access to it, and to its number.';

/** What is said of a write of which ServiceNow does not tell why it refused it. */
export const untoldRefusal =
  'ServiceNow refused the write, and its answer does not tell whether a rule of the instance (a data policy or a business rule) or a lack of rights is the reason. Ask your ServiceNow administrator to check both.';

/** What is said of an instance that asks for other ways to sign in than Basic (`servicenow-api.md 1.4`). */
export const basicRefused = (offers: readonly string[]): string =>
  `This instance refuses Basic authentication, a username and a password: it asks for ${offers.join(', ')}. Ask your ServiceNow administrator for an inbound authentication profile of the type Basic Auth in the REST API access policy of the Table API. If the policy has one, check the username and the password: the instance may name its newest profile alone.`;

/** Returns the refusal of a write to a ticket that is closed: no right is lacking, and there is nobody to ask for one. */
export const closedTicket = (number: string, then: string, exchange: Exchange | undefined): ServiceNowError =>
  new ServiceNowError('ticket-closed', { detail: `${number} is closed and takes no notes any more. Reopen it in ServiceNow, or leave it${then}.`, exchange });

/**
 * Tests for a write that ServiceNow refused for the record that it was to: by an access rule or by a rule of the instance, none of which asks for
 * a field to be filled. A closed one is often read-only (`servicenow-api.md 3.4`).
 */
export const refusesRecord = ({ code, unclear, asks }: ServiceNowError): boolean =>
  !unclear && (code === 'provider-forbidden' || (code === 'provider-rejected' && asks.length === 0));

/** What is said of an answer that tells itself, or by where it ends, that it is not whole. */
const stoppedText =
  'ServiceNow stopped the query before its answer was complete, so what is missing from it says nothing. Try again; if it happens again, ask your ServiceNow administrator for the limits on long-running queries.';

interface FailureOptions {
  /** Replaces the code's own text. */
  detail?: string;
  /** A write may have been carried out all the same: its answer is lost or makes no sense. */
  unclear?: boolean;
  /** The answer began and is not whole: a smaller question may be answered. */
  stopped?: boolean;
  /** Seconds to wait, from `Retry-After`. */
  retryAfter?: number | undefined;
  /** The right that the call needed, where it was denied. */
  needs?: readonly Right[];
  /** Fields that a rule demands, as ServiceNow names them. */
  asks?: readonly string[];
  /** The ways to sign in that it asks for, where Basic is none of them. */
  offers?: readonly string[];
  /** The answer was not in ServiceNow's envelope: whatever stands in front of the instance may have given it. */
  stranger?: boolean;
  /** Whether it refused by a rule or for want of a right is not to be told. */
  isUntold?: boolean;
  /** The address is one that must not be called: nothing was sent there, whatever it is. */
  barred?: boolean;
  /** The call that it was, for a report; absent where none was made. */
  exchange?: Exchange | undefined;
}

/** A call to ServiceNow that failed. Its message is safe to show: no secret, nothing of ServiceNow's own body, which is in `exchange`. */
export class ServiceNowError extends Error {
  override readonly name = 'ServiceNowError';
  readonly code: FailureCode;
  readonly unclear: boolean;
  readonly stopped: boolean;
  readonly retryAfter: number | undefined;
  readonly needs: readonly Right[];
  readonly asks: readonly string[];
  readonly offers: readonly string[];
  readonly stranger: boolean;
  readonly isUntold: boolean;
  readonly barred: boolean;
  readonly exchange: Exchange | undefined;

  constructor(code: FailureCode, options: FailureOptions = {}) {
    const { detail = failureText[code], unclear = false, stopped = false, retryAfter, needs = [], asks = [], offers = [], stranger = false, isUntold = false, barred = false, exchange } = options;
    super(detail);
    this.code = code;
    this.unclear = unclear;
    this.stopped = stopped;
    this.retryAfter = retryAfter;
    this.needs = needs;
    this.asks = asks;
    this.offers = offers;
    this.stranger = stranger;
    this.isUntold = isUntold;
    this.barred = barred;
    this.exchange = exchange;
  }

  /** Returns the failure with the call that it was. */
  during(exchange: Exchange): ServiceNowError {
    return new ServiceNowError(this.code, { ...this.#options, exchange });
  }

  /** Returns the failure of a call that only reads: whatever became of it, nothing was written. */
  ofRead(): ServiceNowError {
    return this.unclear ? new ServiceNowError(this.code, { ...this.#options, unclear: false }) : this;
  }

  get #options(): FailureOptions {
    const { message: detail, unclear, stopped, retryAfter, needs, asks, offers, stranger, isUntold, barred, exchange } = this;
    return { detail, unclear, stopped, retryAfter, needs, asks, offers, stranger, isUntold, barred, exchange };
  }
}

/** The facts of a refusal of ServiceNow's as the wire has them. */
export interface Cause extends CauseFacts {
  provider: 'servicenow';
  needs: Right[];
  asks: string[];
  offers?: string[];
}

/** Returns the facts of a failure for the wire: the rights, the fields, and the call that it was. */
export const causeOf = ({ needs, asks, offers = [], exchange }: Pick<ServiceNowError, 'needs' | 'asks' | 'exchange'> & Partial<Pick<ServiceNowError, 'offers'>>): Cause => ({
  provider: 'servicenow',
  needs: [...needs],
  asks: [...asks],
  ...(offers.length > 0 && { offers: [...offers] }),
  ...(exchange && {
    provider_request: exchange.request,
    provider_status: exchange.status,
    provider_message: exchange.message,
    provider_account: exchange.account,
    provider_answered_at: exchange.at,
  }),
});

/** Returns the cause of a failure that is a want of rights alone. @param exchange the call that showed it */
export const lacking = (needs: readonly Right[], exchange?: Exchange): Cause => causeOf({ needs, asks: [], exchange });

/** Returns the failure of an answer that began well and is not whole; a write may have been carried out. */
export const stoppedAnswer = (): ServiceNowError => new ServiceNowError('provider-error', { detail: stoppedText, unclear: true, stopped: true });

/** Returns a failure as a value, so that it can be noted before anything is done about it; another error goes on. */
export function asFailure(error: unknown): ServiceNowError {
  if (error instanceof ServiceNowError) return error;
  throw error;
}
