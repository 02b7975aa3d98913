import * as z from 'zod/mini';
import type { Right } from '../../contract/strict/cause.js';
import { failureText, ServiceNowError, stoppedAnswer, type FailureCode } from './failure.js';

/** ServiceNow's error envelope (`servicenow-api.md 1.4`). */
const Envelope = z.object({
  error: z.object({ message: z.nullish(z.string()), detail: z.nullish(z.string()) }),
  status: z.literal('failure'),
});

/** The members by which a body says that it is none of a success, whatever its status. */
const Marks = z.object({ error: z.optional(z.unknown()), status: z.optional(z.unknown()) });

/** An answer as it came over HTTP, its body read and, where possible, parsed. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when the body is not JSON. */
  body: unknown;
}

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
  const envelope = z.safeParse(Envelope, answer.body);
  if (!envelope.success) return diagnoseUnrecognized(answer);
  const { message, detail } = envelope.data.error;
  return diagnoseEnvelope(answer, [message, detail].join(' '), right);
}

function diagnoseEnvelope({ status, headers }: RawAnswer, words: string, right: Right): ServiceNowError {
  switch (status) {
    case 401:
      return new ServiceNowError('provider-credentials');
    case 403:
      return refusal(words, right);
    case 404:
      return new ServiceNowError('ticket-not-found');
    case 429:
      return new ServiceNowError('provider-rate-limited', { retryAfter: retryAfter(headers) });
    default:
      return new ServiceNowError('provider-error', { unclear: status >= 500 });
  }
}

/** Tells a data policy or business rule from an access rule (`servicenow-api.md 1.4`). */
function refusal(words: string, right: Right): ServiceNowError {
  if (!/data policy|business rule/i.test(words)) return new ServiceNowError('provider-forbidden', { needs: [right] });
  const fields = /mandatory: ([\p{L}\p{N} ,_-]{1,200})/u.exec(words)?.[1]?.split(',') ?? [];
  const asks = fields.map((field) => field.trim()).filter((field) => field !== '');
  const detail = asks.length > 0 ? `${failureText['provider-rejected']} It asks for: ${asks.join(', ')}.` : failureText['provider-rejected'];
  return new ServiceNowError('provider-rejected', { detail, asks });
}

/** Names what an answer means that is not in ServiceNow's envelope: an HTML page, a gateway, another product. */
function diagnoseUnrecognized({ status, headers, text, body }: RawAnswer): ServiceNowError {
  if (status === 429) return new ServiceNowError('provider-rate-limited', { retryAfter: retryAfter(headers) });
  return new ServiceNowError(unrecognizedCode(status, text, body === undefined), {
    unclear: status >= 500 || (status >= 200 && status < 300),
    retryAfter: retryAfter(headers),
  });
}

function unrecognizedCode(status: number, text: string, page: boolean): FailureCode {
  if (page && /hibernat/i.test(text)) return 'provider-hibernating';
  if (page && status === 503) return 'provider-maintenance';
  return status >= 500 ? 'provider-error' : 'provider-unrecognized';
}

function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
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
  if (tlsCodes.test(code)) return new ServiceNowError('provider-tls');
  return new ServiceNowError('provider-unreachable', { unclear: !undeliveredCodes.has(code) });
}

const Coded = z.object({ code: z.string() });

/** Returns the code that Node puts on the cause of a failed fetch, `''` elsewhere. */
function causeCode(error: unknown): string {
  const cause = z.safeParse(Coded, error instanceof Error ? error.cause : undefined);
  return cause.success ? cause.data.code : '';
}
