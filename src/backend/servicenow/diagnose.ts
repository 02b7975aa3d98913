import * as z from 'zod/mini';
import type { Right } from '../../contract/strict/cause.js';
import { barredCode, barredText } from '../reach/reach.js';
import { readEnvelope, type EnvelopeError } from './envelope.js';
import { basicRefused, failureText, ServiceNowError, stoppedAnswer, untoldRefusal } from './failure.js';
import { retryAfter, type RawAnswer } from './raw-answer.js';
import { readRefusal } from './refusal.js';
import { otherSchemes } from './schemes.js';
import { diagnoseStranger } from './stranger.js';

/** The members by which a body says that it is none of a success, whatever its status. */
const Marks = z.object({ error: z.optional(z.unknown()), status: z.optional(z.unknown()) });

/**
 * Tests for a success that is none. ServiceNow ends a list that runs too long when it has sent the status and some rows, and
 * closes the JSON with an error (`servicenow-api.md 1.4`); what breaks off on the way is JSON that ends too early.
 */
export function isInterrupted({ status, headers, text, body }: RawAnswer): boolean {
  if (status < 200 || status > 299) return false;
  if (body === undefined) return /\bjson\b/i.test(headers.get('Content-Type') ?? '') && /^\s*\{/.test(text);
  const marks = z.safeParse(Marks, body);
  return marks.success && (marks.data.status === 'failure' || Boolean(marks.data.error));
}

/**
 * Names what an answer without success means; a code of its own for each cause (domain S11).
 * @param right the right that the call needs
 */
export function diagnose(answer: RawAnswer, right: Right): ServiceNowError {
  if (isInterrupted(answer)) return stoppedAnswer();
  const error = readEnvelope(answer.body);
  return error ? diagnoseEnvelope(answer, error, right) : diagnoseStranger(answer);
}

function diagnoseEnvelope({ status, headers }: RawAnswer, error: EnvelopeError, right: Right): ServiceNowError {
  switch (status) {
    case 401:
      return refusedSignIn(otherSchemes(headers));
    case 403:
      return refusal(error, right);
    case 404:
      return new ServiceNowError('ticket-not-found');
    case 429:
      return new ServiceNowError('provider-rate-limited', { retryAfter: retryAfter(headers) });
    default:
      return new ServiceNowError('provider-error', { unclear: status >= 500 });
  }
}

const refusedSignIn = (offers: readonly string[]): ServiceNowError =>
  new ServiceNowError('provider-credentials', offers.length > 0 ? { detail: basicRefused(offers), offers } : {});

/** Tells a data policy or business rule from an access rule, as far as that can be told (`servicenow-api.md 1.4`). */
function refusal(error: EnvelopeError, right: Right): ServiceNowError {
  const { by, fields: asks } = readRefusal(error.message ?? '', error.detail ?? '');
  // No rule of those kinds keeps anybody from reading.
  if (by === 'rights' || (by === 'unknown' && right.access === 'read')) return new ServiceNowError('provider-forbidden', { needs: [right] });
  if (by === 'unknown') return new ServiceNowError('provider-rejected', { detail: untoldRefusal, asks, isUntold: true });
  const detail = asks.length > 0 ? `${failureText['provider-rejected']} The rule requires ${asks.join(', ')}.` : failureText['provider-rejected'];
  return new ServiceNowError('provider-rejected', { detail, asks });
}

const tlsCodes = /^(ERR_TLS|ERR_SSL|CERT_|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(VERIFY|GET))/;
const undeliveredCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Names why `fetch` itself failed. Where it cannot tell, a write may have arrived. */
export function diagnoseNetwork(error: unknown): ServiceNowError {
  // It was not even sent.
  if (error instanceof ServiceNowError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return new ServiceNowError('provider-timeout', { unclear: true });
  const code = causeCode(error);
  if (code === barredCode) return new ServiceNowError('provider-unreachable', { detail: barredText, barred: true });
  if (tlsCodes.test(code)) return new ServiceNowError('provider-tls');
  return new ServiceNowError('provider-unreachable', { unclear: !undeliveredCodes.has(code) });
}

const Coded = z.object({ code: z.string() });

/** Returns the code that Node puts on the cause of a failed fetch, `''` elsewhere. */
export function causeCode(error: unknown): string {
  const cause = z.safeParse(Coded, error instanceof Error ? error.cause : undefined);
  return cause.success ? cause.data.code : '';
}
