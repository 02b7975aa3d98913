import type { Clock } from '../../clock.js';
import { randomToken } from './tokens.js';

const accessLifetime = 1_800_000;
const refreshLifetime = 8_640_000_000;

interface Grant {
  readonly clientId: string;
  readonly userSysId: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
  accessToken: string;
  accessExpiresAt: number;
}

export interface IssuedToken {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** The OAuth clients of an instance and the tokens that it has given out (servicenow-api.md 4.5). */
export class TokenIssuer {
  readonly #clock: Clock;
  readonly #clients = new Map<string, string>();
  #grants: Grant[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addClient(clientId: string, clientSecret: string): void {
    this.#clients.set(clientId, clientSecret);
  }

  isClient(clientId: string, clientSecret: string): boolean {
    return clientSecret !== '' && this.#clients.get(clientId) === clientSecret;
  }

  /** A token for the user; the same one again while it is valid. */
  issue(clientId: string, userSysId: string): IssuedToken {
    const now = this.#clock.now();
    const isSame = (grant: Grant) => grant.clientId === clientId && grant.userSysId === userSysId;
    const existing = this.#grants.find((grant) => isSame(grant) && grant.accessExpiresAt > now);
    if (existing !== undefined) return this.#describe(existing);
    const grant: Grant = {
      clientId,
      userSysId,
      accessToken: randomToken(64),
      accessExpiresAt: now + accessLifetime,
      refreshToken: randomToken(64),
      refreshExpiresAt: now + refreshLifetime,
    };
    this.#grants.push(grant);
    return this.#describe(grant);
  }

  /** A new access token for a refresh token, which stays; `undefined` when it is not valid. */
  refresh(clientId: string, refreshToken: string): (IssuedToken & { userSysId: string }) | undefined {
    const now = this.#clock.now();
    const grant = this.#grants.find((known) => known.refreshToken === refreshToken && known.clientId === clientId);
    if (grant === undefined || grant.refreshExpiresAt <= now) return undefined;
    grant.accessToken = randomToken(64);
    grant.accessExpiresAt = now + accessLifetime;
    return { ...this.#describe(grant), userSysId: grant.userSysId };
  }

  /** The user of an access token that is still valid. */
  userOf(accessToken: string): string | undefined {
    const now = this.#clock.now();
    return this.#grants.find((grant) => grant.accessToken === accessToken && grant.accessExpiresAt > now)?.userSysId;
  }

  /** Ends the grant that an access or a refresh token belongs to. */
  revoke(token: string): void {
    this.#grants = this.#grants.filter((grant) => grant.accessToken !== token && grant.refreshToken !== token);
  }

  #describe({ accessToken, refreshToken, accessExpiresAt }: Grant): IssuedToken {
    const expiresIn = Math.ceil((accessExpiresAt - this.#clock.now()) / 1000) - 1;
    return { accessToken, refreshToken, expiresIn };
  }
}
