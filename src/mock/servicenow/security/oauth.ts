import type { Clock } from '../../../common/clock.js';
import { randomToken } from './tokens.js';

const accessLifetime = 1_800_000;
const refreshLifetime = 8_640_000_000;

interface Grant {
  readonly clientId: string;
  readonly userSysId: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
}

interface AccessToken {
  readonly grant: Grant;
  readonly text: string;
  readonly expiresAt: number;
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
  readonly #byAccess = new Map<string, AccessToken>();
  readonly #byRefresh = new Map<string, Grant>();
  /** The latest of a client for a user. */
  readonly #latest = new Map<string, AccessToken>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  addClient(clientId: string, clientSecret: string): void {
    this.#clients.set(clientId, clientSecret);
  }

  isClient(clientId: string, clientSecret: string): boolean {
    return clientSecret !== '' && this.#clients.get(clientId) === clientSecret;
  }

  /** Issues a token for the user; the same one again while it is valid. */
  issue(clientId: string, userSysId: string): IssuedToken {
    const now = this.#clock.now();
    const existing = this.#latest.get(ownerOf({ clientId, userSysId }));
    if (existing !== undefined && existing.expiresAt > now) return this.#describe(existing);
    this.#forgetExpired(now);
    const grant: Grant = { clientId, userSysId, refreshToken: randomToken(64), refreshExpiresAt: now + refreshLifetime };
    this.#byRefresh.set(grant.refreshToken, grant);
    return this.#describe(this.#addAccess(grant, now));
  }

  /**
   * Issues a new access token for a refresh token, which stays; `undefined` when that is not valid. The access tokens
   * before it live until their own end: clients that share an account refresh without regard to each other.
   */
  refresh(clientId: string, refreshToken: string): (IssuedToken & { userSysId: string }) | undefined {
    const now = this.#clock.now();
    const grant = this.#byRefresh.get(refreshToken);
    if (grant?.clientId !== clientId || grant.refreshExpiresAt <= now) return undefined;
    this.#forgetExpired(now);
    return { ...this.#describe(this.#addAccess(grant, now)), userSysId: grant.userSysId };
  }

  /** Returns the user of an access token that is still valid. */
  userOf(accessToken: string): string | undefined {
    const token = this.#byAccess.get(accessToken);
    return token !== undefined && token.expiresAt > this.#clock.now() ? token.grant.userSysId : undefined;
  }

  /** Ends the grant that an access or a refresh token belongs to, with all its tokens. */
  revoke(token: string): void {
    const grant = this.#byAccess.get(token)?.grant ?? this.#byRefresh.get(token);
    if (grant === undefined) return;
    this.#byRefresh.delete(grant.refreshToken);
    for (const [text, access] of this.#byAccess) if (access.grant === grant) this.#byAccess.delete(text);
    if (this.#latest.get(ownerOf(grant))?.grant === grant) this.#latest.delete(ownerOf(grant));
  }

  #addAccess(grant: Grant, now: number): AccessToken {
    const token = { grant, text: randomToken(64), expiresAt: now + accessLifetime };
    this.#byAccess.set(token.text, token);
    this.#latest.set(ownerOf(grant), token);
    return token;
  }

  #forgetExpired(now: number): void {
    for (const grant of this.#byRefresh.values()) if (grant.refreshExpiresAt <= now) this.#byRefresh.delete(grant.refreshToken);
    for (const token of this.#byAccess.values()) if (token.expiresAt <= now) this.#byAccess.delete(token.text);
  }

  #describe({ grant, text, expiresAt }: AccessToken): IssuedToken {
    return { accessToken: text, refreshToken: grant.refreshToken, expiresIn: Math.ceil((expiresAt - this.#clock.now()) / 1000) - 1 };
  }
}
