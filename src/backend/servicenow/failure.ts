import type { ProviderCode } from '../../contract/problem.js';
import type { CauseFacts, Right } from '../../contract/strict/cause.js';
import type { Exchange } from './exchange.js';

/** The typed kinds of failure of a call to ServiceNow. */
export type FailureCode = ProviderCode;

/** Cause, then next step, in words for a person (domain S11). */
export const failureText: Record<FailureCode, string> = {
  'ticket-not-found':
    'ServiceNow has no such incident, or the service account can’t read it. Remove the link, or ask your ServiceNow administrator whether the incident was deleted.',
  'ticket-deleted': 'The incident was deleted in ServiceNow. Remove the link.',
  'ticket-moved': 'The incident is in a different ServiceNow table now. Open it there, or remove the link.',
  'ticket-closed': 'The incident is closed and no longer takes work notes. Reopen it in ServiceNow, or leave it as it is.',
  'provider-credentials':
    'ServiceNow rejected the username or password, or the account is locked. Check both, or ask your ServiceNow administrator whether the account is active. The right password is rejected too if the account needs a second factor or only signs in with single sign-on. Select “Web service access only” on its user record, or exempt it.',
  'provider-forbidden':
    'ServiceNow denied access. The service account may need a role with read, create, and write access to the Incident table, such as itil or sn_incident_write. Or an access rule on the table, on one of its fields (category, subcategory, assignment group, any custom field in use), or of a scoped application denies access. Ask your ServiceNow administrator to check both.',
  'provider-unreachable':
    'Couldn’t reach ServiceNow at this address. Check the instance URL, that the username and password are each in their own field, that the account is active, and that the instance is running.',
  'provider-timeout':
    'ServiceNow didn’t respond in time. A firewall may be blocking the connection. Ask your network team to allow the Qualytics addresses.',
  'provider-tls':
    'Couldn’t connect securely to ServiceNow. Its certificate isn’t trusted or isn’t for this host. Check the instance URL, or ask your ServiceNow administrator about the certificate.',
  'provider-hibernating':
    'The ServiceNow instance is hibernating. Wake it at developer.servicenow.com, wait a few minutes, then try again.',
  'provider-maintenance':
    'The ServiceNow instance is down for maintenance. Nothing is wrong with the credentials. Try again later.',
  'provider-unrecognized':
    'Something other than ServiceNow responds at this address. Check that the instance URL is the address of your instance, not of a portal, a proxy, or a sign-in page.',
  'provider-rate-limited':
    'ServiceNow limits the number of requests from this account, and the limit is reached. Try again later, or ask your ServiceNow administrator to raise the limit.',
  'provider-rejected':
    'A data policy or business rule on the ServiceNow instance rejected the change. Ask your ServiceNow administrator which values it expects.',
  'provider-error': 'ServiceNow ran into an error. Try again. If it happens again, ask your ServiceNow administrator.',
};

/** What is said of a ticket that ServiceNow counts and does not show. */
export const unreadableText =
  'The incident exists, but ServiceNow doesn’t let the service account read it. Ask your ServiceNow administrator for read access to the incident and its number.';

/** What is said of a write of which ServiceNow does not tell why it refused it. */
export const untoldRefusal =
  'ServiceNow rejected the change without saying why. Either a data policy or business rule on the instance, or missing access is the reason. Ask your ServiceNow administrator to check both.';

/** What is said of an instance that asks for other ways to sign in than Basic (`servicenow-api.md 1.4`). */
export const basicRefused = (offers: readonly string[]): string =>
  `This instance rejects Basic authentication, which is a username and password. It asks for ${offers.join(', ')}. Ask your ServiceNow administrator for an inbound authentication profile of the type Basic Auth in the REST API access policy of the Table API. If the policy has one, check the username and password, because the instance may name only its newest profile.`;

/** Returns the refusal of a write to a ticket that is closed: no right is lacking, and there is nobody to ask for one. */
export const closedTicket = (number: string, then: string, exchange: Exchange | undefined): ServiceNowError =>
  new ServiceNowError('ticket-closed', { detail: `${number} is closed and no longer takes work notes. Reopen it in ServiceNow, or leave it as it is.${then}`, exchange });

/**
 * Tests for a write that ServiceNow refused for the record that it was to: by an access rule or by a rule of the instance, none of which asks for
 * a field to be filled. A closed one is often read-only (`servicenow-api.md 3.4`).
 */
export const refusesRecord = ({ code, unclear, asks }: ServiceNowError): boolean =>
  !unclear && (code === 'provider-forbidden' || (code === 'provider-rejected' && asks.length === 0));

/** What is said of an answer that tells itself, or by where it ends, that it is not whole. */
const stoppedText =
  'ServiceNow stopped the query before its response was complete. Try again. If it happens again, ask your ServiceNow administrator about the limits on long-running queries.';

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
