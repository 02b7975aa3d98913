import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { InstanceRequest, RequestHeaders } from '../../servicenow/index.js';

/**
 * A host and a target that stand for themselves in an address: no escape, no dot, nothing that a parser would change or
 * refuse. What ends in a number has to be an IPv4 address, and what begins with `xn--` has to be Punycode.
 */
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const name = String.raw`(?!.*xn--)(?:[a-z0-9_-]+\.)*[a-z_][a-z0-9_-]*`;
const port = String.raw`(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?`;
const plainHost = new RegExp(String.raw`^(?:(?:${octet}\.){3}${octet}|${name})${port}$`);
const plainTarget = /^\/api\/[\w~-]+(?:\/[\w~-]+)*(?:\?[\w~!$()*+,;=:@/?^&%.-]*)?$/;

/**
 * Reads a request of the kind that clients send over and over: GET under `/api/`, without a body, its address plain, no
 * header twice. `undefined` for any other, which is worth a whole `Request`.
 */
export function readPlainRequest(incoming: IncomingMessage, outgoing: ServerResponse): PlainRequest | undefined {
  const { method, url: target = '', headers, rawHeaders, socket } = incoming;
  const { host = '' } = headers;
  if (method !== 'GET' || !plainTarget.test(target) || !plainHost.test(host) || !hasEachOnce(headers, rawHeaders)) return undefined;
  return new PlainRequest(`${socket instanceof TLSSocket ? 'https' : 'http'}://${host}${target}`, headers, outgoing);
}

function hasEachOnce(headers: IncomingHttpHeaders, raw: readonly string[]): headers is Record<string, string> {
  let count = 0;
  for (const name in headers) {
    if (typeof headers[name] !== 'string') return false;
    count += 2;
  }
  return count === raw.length;
}

class PlainHeaders implements RequestHeaders {
  readonly #values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  get(name: string): string | null {
    return this.#values[name.toLowerCase()] ?? null;
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.#values).values();
  }
}

/** A GET request without a body, as it came in. */
class PlainRequest implements InstanceRequest {
  readonly method = 'GET';
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly #outgoing: ServerResponse;
  #signal: AbortSignal | undefined;

  constructor(url: string, headers: Readonly<Record<string, string>>, outgoing: ServerResponse) {
    this.url = url;
    this.headers = new PlainHeaders(headers);
    this.#outgoing = outgoing;
  }

  /** Fires when the client leaves before it has its answer. */
  get signal(): AbortSignal {
    return (this.#signal ??= leaving(this.#outgoing));
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#asRequest().arrayBuffer();
  }

  text(): Promise<string> {
    return this.#asRequest().text();
  }

  #asRequest(): Request {
    return new Request(this.url, { headers: [...this.headers] });
  }
}

function leaving(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const end = (): void => {
    if (!outgoing.writableFinished) controller.abort();
  };
  if (outgoing.closed) end();
  else outgoing.once('close', end);
  return controller.signal;
}
