import type { AnswerHeaders } from '../http/answer.js';
import type { InstanceRequest } from '../http/instance-request.js';
import type { Actor } from '../security/actor.js';
import { sessionCookies } from '../security/session-cookies.js';
import { sessionIdOf } from '../security/sessions.js';
import type { SignIn } from '../security/sign-in.js';
import { randomHex } from '../security/tokens.js';

/** What every authenticated answer carries (servicenow-api.md 1.3). */
const fixed: AnswerHeaders = {
  Server: 'snow_adc',
  'X-Is-Logged-In': 'true',
  'X-Is-Visitor': 'false',
  'X-Content-Type-Options': 'nosniff',
  Pragma: 'no-store,no-cache',
  'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
  Expires: '0',
};

const fixedSecure: AnswerHeaders = { ...fixed, 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };
const transactionDigits = 12;

/** Returns the headers of a transaction, and cookies when the client brings no session of its own. */
export function transactionHeaders(
  { sessions }: Pick<SignIn, 'sessions'>,
  request: InstanceRequest,
  { protocol }: URL,
  actor: Actor,
): AnswerHeaders {
  const isSecure = protocol === 'https:';
  const shared = isSecure ? fixedSecure : fixed;
  const transaction = randomHex(transactionDigits);
  if (sessions.find(sessionIdOf(request))?.userSysId === actor.sysId) return { ...shared, 'X-Transaction-ID': transaction };
  return { ...shared, 'X-Transaction-ID': transaction, 'Set-Cookie': sessionCookies(sessions.open(actor.sysId).id, isSecure) };
}
