/** An answer as it came over HTTP, its body read and, where possible, parsed. */
export interface RawAnswer {
  /** 0 for a redirect whose status a browser hides. */
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when the body is not JSON. */
  body: unknown;
  /** The address that was asked. */
  url?: string;
}

export function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
