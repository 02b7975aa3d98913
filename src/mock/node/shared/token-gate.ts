import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Handle } from './server.js';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Tests whether only programs of this computer reach `host`. */
export const isLoopbackHost = (host: string): boolean => loopback.test(host);

/** What is said where others reach what the documents tell how to sign in to. */
export const openPlaceText = (host: string): string =>
  `Others may reach it at ${host}. The passwords of ServiceNow's users admin and qualytics_integration, its OAuth client and its API key are printed in the documents: keep it in a network that you trust.`;

export const createToken = (): string => randomBytes(24).toString('base64url');

/** Lets nobody through who does not bring the token, as a bearer token or as the password of Basic authentication; where there is none, everybody. */
export const tokenGate =
  (handle: Handle, token: string | undefined): Handle =>
  (request) =>
    token === undefined || hasToken(request, token) ? handle(request) : unauthorized();

function hasToken(request: Request, token: string): boolean {
  const [, scheme = '', credentials = ''] = /^\s*(Bearer|Basic)\s+(\S+)\s*$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  const given = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString().split(':').slice(1).join(':') : credentials;
  // Digests have one length, and tell nothing about where two texts begin to differ.
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function unauthorized(): Response {
  const problem = { type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'The mock’s own surface wants the token that it printed at its start.' };
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: 401,
    headers: { 'Content-Type': 'application/problem+json', 'WWW-Authenticate': 'Basic realm="Mock ServiceNow, behind the scenes"' },
  });
}
