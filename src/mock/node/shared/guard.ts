import type { Handle } from './server.js';

const allowedMethods = 'GET, POST, PUT, PATCH, DELETE';

/**
 * Stands in front of a backend on a port of its own: pages of this computer may call it (CORS), and a request that
 * was sent to another name is refused, so that a page elsewhere cannot reach it by rebinding its DNS name.
 *
 * @param host the name it listens on, accepted beside the loopback names.
 */
export function guarded(handle: Handle, host: string): Handle {
  const inner: Handle = (request) => (isPreflight(request) ? preflight(request) : handle(request));
  const outer = ownPagesOnly(inner);
  return async (request) => {
    if (!isOwnHost(request, host)) return refused(421, 'Misdirected Request', 'This mock answers only to the names of the computer it runs on.');
    const answer = isFromItself(request) ? inner : outer;
    return allowing(request.headers.get('Origin'), await answer(request));
  };
}

/** Refuses what a page from elsewhere sends: it could not read the answer, but it could do harm. */
export function ownPagesOnly(handle: Handle): Handle {
  return (request) => {
    const origin = request.headers.get('Origin');
    if (origin !== null && !isLoopbackOrigin(origin)) return refused(403, 'Forbidden', 'Only pages of this computer may call this mock.');
    return handle(request);
  };
}

/** Tests whether a page of the mock itself sent the request. It counts once the request's host is known to be its own. */
const isFromItself = (request: Request): boolean => request.headers.get('Origin') === new URL(request.url).origin;

/** Tests whether `origin` is that of a page served from this computer. */
function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function isOwnHost(request: Request, host: string): boolean {
  const { hostname } = new URL(request.url);
  // Rebinding needs a name: where every address is listened on, any address will do.
  return isLoopback(hostname) || hostname === host || (isWildcard(host) && isAddress(hostname));
}

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';
const isAddress = (hostname: string): boolean => hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);

function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
}

/** Allows what a page asks for: a host's own headers, too. */
function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': allowedMethods,
      'Access-Control-Allow-Headers': headers.get('Access-Control-Request-Headers') ?? '',
      'Access-Control-Max-Age': '600',
    },
  });
}

/** Returns the answer, readable for the page at `origin`. */
function allowing(origin: string | null, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Origin');
  if (origin !== null && isLoopbackOrigin(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** Returns a problem body; the mock's own refusals have no code of the contract beside `forbidden`. */
function refused(status: number, title: string, detail: string): Response {
  const problem = { type: 'about:blank', title, status, detail, code: 'forbidden' };
  return new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
