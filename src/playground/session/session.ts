import { Api } from '../../api/index.js';
import { accessTokens, type AccessToken } from '../../mock/product/users.js';
import type { Address } from '../page/address.js';
import type { PlaygroundHost } from '../hosts/playground-host.js';
import { withLatency } from './latency.js';
import type { Network } from './network.js';

/** Who looks at which world: what every call of the page is made with. A change of it mounts the page anew. */
export interface Session {
  readonly user: AccessToken;
  readonly host: PlaygroundHost;
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => string;
  /** For the host page's own calls; the elements have their client. */
  readonly api: Api;
}

/** A session for the user and the latency that an address names. */
export function openSession({ role, team, latency }: Address, host: PlaygroundHost, network: Network): Session {
  const user = accessTokens.find((entry) => entry.role === role && entry.team === team);
  if (!user) throw new Error(`There is no user with the role ${role} and the team permission ${team}.`);
  const fetch = withLatency(network.through(host.fetch), latency);
  const token = (): string => user.token;
  return { user, host, fetch, token, api: new Api({ baseUrl: host.baseUrl, fetch, token }) };
}
