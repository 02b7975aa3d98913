/** Answers of what stands between a page and a backend, or of a backend that is none. */

const page = (title: string): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** Returns an HTML page. */
export const html = (status = 200): Response => new Response(page(`${status}`), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** Returns a line of text, as gateways give it. */
export const text = (status: number, headers: HeadersInit = {}): Response =>
  new Response('upstream connect error', { status, headers: { 'Content-Type': 'text/plain', ...headers } });

/** Returns a body that calls itself JSON. */
export const json = (body: BodyInit, status = 200, headers: HeadersInit = {}): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } });

/** Returns a redirect to a sign-in page elsewhere. */
export const redirect = (status = 302): Response => new Response(null, { status, headers: { Location: 'https://login.example/' } });

/** Makes the error that `fetch` rejects with when a connection ends. */
export const connectionLost = (): TypeError => new TypeError('Failed to fetch');

/** Returns an answer with another body. */
export const withBody = ({ status, headers }: Response, body: BodyInit): Response => new Response(body, { status, headers: new Headers(headers) });

/** Returns the first half of an answer, as if it were whole. */
export async function half(response: Response): Promise<Response> {
  const whole = await response.text();
  return whole === '' ? response : withBody(response, whole.slice(0, Math.ceil(whole.length / 2)));
}
