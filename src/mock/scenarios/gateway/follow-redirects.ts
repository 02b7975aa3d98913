/** How many redirects a browser follows. */
const most = 20;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Returns a `fetch` that is answered by `handle` and treats redirects as a browser does: one that is not followed hides where it
 * leads, and one to another origin, which allows this page nothing, is a failure of the network.
 */
export function fetchFrom(handle: (request: Request) => Promise<Response>): typeof globalThis.fetch {
  return async (input, init) => {
    let request = new Request(input, init);
    for (let followed = 0; followed <= most; followed += 1) {
      const response = await handle(request);
      if (!redirects.has(response.status)) return followed > 0 ? showing(response, { redirected: true, url: request.url }) : response;
      if (request.redirect === 'manual') return showing(Response.error(), { type: 'opaqueredirect' });
      request = next(request, response);
    }
    throw failure();
  };
}

/** A redirected POST becomes a GET, as with 302 in every browser. */
function next({ url, redirect, headers, signal }: Request, response: Response): Request {
  const target = new URL(response.headers.get('Location') ?? '', url);
  if (redirect === 'error' || target.origin !== new URL(url).origin) throw failure();
  return new Request(target, { headers, signal });
}

const failure = (): TypeError => new TypeError('Failed to fetch');

/** Gives an answer properties that only a network can give it. */
const showing = (response: Response, properties: Partial<Pick<Response, 'type' | 'url' | 'redirected'>>): Response =>
  Object.defineProperties(response, Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value }])));
