import type { Handle } from './server.js';

/** To whom a server answers. */
export interface GuardOptions {
  /** The address that it listens on. Where that is every one, each address of the computer is its own; a name never is by itself. */
  readonly host: string;
  /** Further names of its own, as `servicenow`; one that begins with a dot stands for all names that end so. */
  readonly allowHosts?: readonly string[];
  /** Origins of pages beside its own and those of its computer, as `https://app.example`. */
  readonly allowOrigins?: readonly string[];
}

/** What a request says of where it was sent and where it comes from. */
export interface Sent {
  /** The value of `Host`. */
  readonly host: string | undefined;
  /** The value of `Origin`. */
  readonly origin: string | undefined;
  readonly scheme: 'http' | 'https';
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 403 | 421;
  readonly title: string;
  readonly detail: string;
}

/** A refusal as a client of the server reads one. */
export interface RefusalBody {
  readonly type: string;
  readonly text: string;
}

/**
 * Tells the requests that a server may answer. Others were sent to another name, as by a page that has rebound its DNS name to this
 * server, or come from a page elsewhere: it could not read the answer, but it could do harm.
 */
export class Guard {
  readonly #options: GuardOptions;
  /** What clients send as `Host` over and over. */
  readonly #known = new Set<string>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** Returns why a request is refused; undefined where it is not. What names no host at all, or none that can be read, is not refused for that. */
  refusalOf({ host, origin, scheme }: Sent): Refusal | undefined {
    if (host !== undefined && !this.#known.has(host)) {
      const refusal = this.#refusalOfHost(host);
      if (refusal) return refusal;
      if (this.#known.size < mostKnown) this.#known.add(host);
    }
    if (origin === undefined || this.allowsOrigin(origin) || origin === originOf(`${scheme}://${host ?? ''}`)) return undefined;
    return { status: 403, title: 'Forbidden', detail: `Only pages of this computer may call this server; --allow-origin adds others${shown(originOf(origin))}.` };
  }

  /** Tests for the origin of a page that is served from this computer, or was allowed by name. */
  allowsOrigin(origin: string): boolean {
    return (URL.canParse(origin) && isLoopback(bare(new URL(origin).hostname))) || (this.#options.allowOrigins ?? []).includes(origin);
  }

  #refusalOfHost(host: string): Refusal | undefined {
    const address = `http://${host}`;
    if (!URL.canParse(address)) return undefined;
    const { hostname } = new URL(address);
    if (this.#isOwn(bare(hostname))) return undefined;
    return { status: 421, title: 'Misdirected Request', detail: `This server answers only to the names of the computer it runs on; --allow-host adds others${shown(hostname)}.` };
  }

  #isOwn(hostname: string): boolean {
    const { host, allowHosts = [] } = this.#options;
    // Rebinding needs a name: where every address is listened on, any address will do.
    if (isLoopback(hostname) || hostname === bare(host) || (isWildcard(bare(host)) && isAddress(hostname))) return true;
    return allowHosts.map(bare).some((name) => (name.startsWith('.') ? hostname.endsWith(name) : hostname === name));
  }
}

/** A server has some names; whoever sends others is refused, or has all of them allowed. */
const mostKnown = 100;

/**
 * Stands in front of a backend on a port of its own: pages that it allows may call it (CORS), and a request that was sent to
 * another name, or by another page, is refused.
 */
export function guarded(handle: Handle, options: GuardOptions): Handle {
  const guard = new Guard(options);
  return async (request) => {
    const origin = request.headers.get('Origin') ?? undefined;
    const refusal = refusalOf(guard, request);
    if (refusal) return allowing(guard, origin, refused(refusal));
    return allowing(guard, origin, isPreflight(request) ? preflight(request) : await handle(request));
  };
}

/** Both the address that was asked and the header that names it have to be the server's own: a target may be a whole address. */
function refusalOf(guard: Guard, { url, headers }: Pick<Request, 'url' | 'headers'>): Refusal | undefined {
  const { host, protocol } = new URL(url);
  const origin = headers.get('Origin') ?? undefined;
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return guard.refusalOf({ host, origin, scheme }) ?? guard.refusalOf({ host: headers.get('Host') ?? undefined, origin: undefined, scheme });
}

/** Returns a refusal as a problem body; the server's own have no code of the contract beside `forbidden`. */
export const problemOf = (refusal: Refusal): RefusalBody => ({ type: 'application/problem+json', text: JSON.stringify({ type: 'about:blank', ...refusal, code: 'forbidden' }) });

function refused(refusal: Refusal): Response {
  const { type, text } = problemOf(refusal);
  return new Response(text, { status: refusal.status, headers: { 'Content-Type': type } });
}

/** Tests for a name or an address of the computer itself. */
const isLoopback = (hostname: string): boolean => /^((.+\.)?localhost|::1|127(\.\d{1,3}){3})$/.test(hostname);

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';
const isAddress = (hostname: string): boolean => hostname.includes(':') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);

/** One form for all forms of a name, and for an address with brackets and without. */
const bare = (hostname: string): string => hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');

const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);

const shown = (name: string | undefined): string => (name === undefined || name === 'null' ? '' : `, as in ${name}`);

const allowedMethods = 'GET, POST, PUT, PATCH, DELETE';

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

/** Returns the answer, readable for the page at `origin` where that is elsewhere and allowed. */
function allowing(guard: Guard, origin: string | undefined, response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Origin');
  if (origin !== undefined && guard.allowsOrigin(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
