import type { Instance } from '../instance.js';
import type { Actor } from '../security/actor.js';
import { sessionIdOf } from '../security/sessions.js';
import { randomHex } from '../security/tokens.js';

/** What every authenticated answer carries (servicenow-api.md 1.3). */
const fixed: Readonly<Record<string, string>> = {
  Server: 'ServiceNow',
  'X-Is-Logged-In': 'true',
  'X-Content-Type-Options': 'nosniff',
  Pragma: 'no-store,no-cache',
  'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
  Expires: '0',
};

const transactionDigits = 12;
const past = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/; HttpOnly';

function sessionCookies(sessionId: string, isSecure: boolean): string[] {
  const secure = isSecure ? '; Secure' : '';
  return [
    `JSESSIONID=${sessionId}; Path=/; HttpOnly${secure}`,
    `glide_user=; ${past}${secure}`,
    `glide_user_session=; ${past}${secure}`,
    `glide_user_route=glide.${randomHex(32)}; Max-Age=2147483647; Path=/; HttpOnly${secure}`,
    `glide_session_store=${randomHex(32).toUpperCase()}; Max-Age=1800; Path=/; HttpOnly${secure}`,
  ];
}

/** Adds the headers of a transaction, and cookies when the client brings no session of its own. */
export function addTransactionHeaders(
  { sessions }: Instance,
  request: Request,
  url: URL,
  actor: Actor,
  headers: Headers,
): void {
  for (const [name, value] of Object.entries(fixed)) headers.set(name, value);
  headers.set('X-Transaction-ID', randomHex(transactionDigits));
  const isSecure = url.protocol === 'https:';
  if (isSecure) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  if (sessions.find(sessionIdOf(request))?.userSysId === actor.sysId) return;
  const { id } = sessions.open(actor.sysId);
  for (const cookie of sessionCookies(id, isSecure)) headers.append('Set-Cookie', cookie);
}
