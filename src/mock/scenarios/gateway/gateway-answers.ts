/** Answers of what stands in front of a backend: never JSON, never a problem of the contract. */

const page = (status: number, title: string, content: string): Response =>
  new Response(`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>\n`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/** The login page of this origin, to which a redirect leads. A route of the hosts, no part of the contract. */
export const signInPath = '/__mock/sign-in';

/** The login page on another origin; nobody is there. */
const signInElsewhere = 'https://login.qualytics.example/authorize';

export const signInPage = (status = 200): Response =>
  page(status, 'Sign in', '<form method="post"><label>User name <input name="user"></label> <button>Sign in</button></form>');

/** Sends the request to a login page, which returns to where it came from. */
export function signInRedirect({ url }: Request, where: 'here' | 'elsewhere'): Response {
  const target = new URL(where === 'here' ? signInPath : signInElsewhere, url);
  target.searchParams.set('return', url);
  return new Response(null, { status: 302, headers: { Location: target.href, 'Cache-Control': 'no-store' } });
}

export const firewallPage = (): Response => page(403, 'Request blocked', '<p>Your request was blocked by the security policy. Incident 7f3a-19c2.</p>');

const titles = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable', 504: 'Gateway Time-out' } as const;
export type GatewayStatus = keyof typeof titles;

export const gatewayPage = (status: GatewayStatus): Response => page(status, `${status} ${titles[status]}`, '<hr><p>gateway</p>');

export const gatewayText = (status: GatewayStatus): Response =>
  new Response('upstream connect error or disconnect/reset before headers. reset reason: connection termination', { status, headers: { 'Content-Type': 'text/plain' } });
