import type { Clock } from '../../../common/clock.js';
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

const ownerOf = ({ clientId, userSysId }: Pick<Grant, 'clientId' | 'userSysId'>): string => `${userSysId} ${clientId}`;

/** The OAuth clients of an instance and the tokens that it has given out (servicenow-api.md 4.5). */
export class TokenIssuer {
  readonly #clock: Clock;
  readonly #clients = new Map<string, string>();
  readonly #byAccess = new Map<string, Grant>();
  readonly #byRefresh = new Map<string, Grant>();
  /** The latest of a client for a user. */
  readonly #latest = new Map<string, Grant>();

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
    const existing = this.#latest.get(ownerOf({ clientId, userSysId }));
    if (existing !== undefined && existing.accessExpiresAt > now) return this.#describe(existing);
    this.#forgetExpired(now);
    const grant: Grant = {
      clientId,
      userSysId,
      accessToken: randomToken(64),
      accessExpiresAt: now + accessLifetime,
      refreshToken: randomToken(64),
      refreshExpiresAt: now + refreshLifetime,
    };
    this.#keep(grant);
    return this.#describe(grant);
  }

  /** A new access token for a refresh token, which stays; `undefined` when it is not valid. */
  refresh(clientId: string, refreshToken: string): (IssuedToken & { userSysId: string }) | undefined {
    const now = this.#clock.now();
    const grant = this.#byRefresh.get(refreshToken);
    if (grant?.clientId !== clientId || grant.refreshExpiresAt <= now) return undefined;
    this.#byAccess.delete(grant.accessToken);
    grant.accessToken = randomToken(64);
    grant.accessExpiresAt = now + accessLifetime;
    this.#keep(grant);
    return { ...this.#describe(grant), userSysId: grant.userSysId };
  }

  /** The user of an access token that is still valid. */
  userOf(accessToken: string): string | undefined {
    const grant = this.#byAccess.get(accessToken);
    return grant !== undefined && grant.accessExpiresAt > this.#clock.now() ? grant.userSysId : undefined;
  }

  /** Ends the grant that an access or a refresh token belongs to. */
  revoke(token: string): void {
    const grant = this.#byAccess.get(token) ?? this.#byRefresh.get(token);
    if (grant !== undefined) this.#forget(grant);
  }

  #keep(grant: Grant): void {
    this.#byAccess.set(grant.accessToken, grant);
    this.#byRefresh.set(grant.refreshToken, grant);
    this.#latest.set(ownerOf(grant), grant);
  }

  #forget(grant: Grant): void {
    this.#byAccess.delete(grant.accessToken);
    this.#byRefresh.delete(grant.refreshToken);
    if (this.#latest.get(ownerOf(grant)) === grant) this.#latest.delete(ownerOf(grant));
  }

  #forgetExpired(now: number): void {
    for (const grant of this.#byRefresh.values()) if (grant.refreshExpiresAt <= now) this.#forget(grant);
  }

  #describe({ accessToken, refreshToken, accessExpiresAt }: Grant): IssuedToken {
    const expiresIn = Math.ceil((accessExpiresAt - this.#clock.now()) / 1000) - 1;
    return { accessToken, refreshToken, expiresIn };
  }
}
