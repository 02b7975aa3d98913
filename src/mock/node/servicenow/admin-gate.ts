import { guarded, type GuardOptions } from '../shared/guard.js';
import { tokenGate } from '../shared/token-gate.js';

type Handle = (request: Request) => Promise<Response>;

/**
 * Stands in front of the admin surface: requests sent to another name, and pages from elsewhere, are refused; with a
 * token, so is whoever does not bring it.
 */
export function adminGate(handle: Handle, options: GuardOptions, token: string | undefined): Handle {
  const outer = guarded(tokenGate(handle, token), options);
  return async (request) => outer(request);
}
