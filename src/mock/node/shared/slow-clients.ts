/** How patient a server is with slow clients. */
export interface ServerLimits {
  /** How long a client may take for the head of a request, in milliseconds. */
  readonly headersTimeout: number;
  /** How long it may take for the whole request, in milliseconds. */
  readonly requestTimeout: number;
  /** How often slow clients are looked for, in milliseconds. */
  readonly checkInterval: number;
}

/** The same for every server of the mock. */
export const defaultLimits: ServerLimits = { headersTimeout: 15_000, requestTimeout: 120_000, checkInterval: 5_000 };

/** Returns limits as Node's servers take them. */
export function patienceOptions(limits: Partial<ServerLimits> = {}) {
  const { checkInterval, ...timeouts } = { ...defaultLimits, ...limits };
  return { ...timeouts, connectionsCheckingInterval: checkInterval };
}
