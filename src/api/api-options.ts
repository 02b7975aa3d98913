/** Why a token is asked for. */
export interface TokenContext {
  /** True after the backend refused the current token: a fresh one is wanted. */
  refresh: boolean;
}

/** Gives the product's bearer token; null or undefined where cookies sign the user in. */
export type TokenCallback = (context: TokenContext) => string | null | undefined | Promise<string | null | undefined>;

/** Headers of the page's own, by name; whoever calls may give them anew each time. */
export type HeadersCallback = () => HeadersInit | Promise<HeadersInit>;

/** How calls reach the backend. */
export interface ApiOptions {
  /** Where the backend is; stops before `/api`. Default `''`: the page's own origin. */
  baseUrl?: string | undefined;
  /** Gives the product's bearer token. Default: none, cookies sign the user in. */
  token?: TokenCallback | undefined;
  /** Headers for every call, such as one against forged requests (CSRF), or what gives them, call by call. What the contract sets itself goes before them. */
  headers?: HeadersInit | HeadersCallback | undefined;
  /** Sends a request; the address is always a text. Default: the page's `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Milliseconds after which a call is given up, its repetitions included. Default 15,000. */
  timeout?: number | undefined;
}
