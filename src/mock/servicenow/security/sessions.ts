import type { Clock } from '../../../common/clock.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { Latest } from './latest.js';
import { randomHex } from './tokens.js';

/** A client without a cookie jar opens a session with each request: only the latest are kept. */
const kept = 1000;

/** A session that nobody uses for so long ends, in milliseconds: what the cookies say, too (servicenow-api.md 1.3). */
const idleLifetime = 1_800_000;

export interface Session {
  readonly id: string;
  readonly userSysId: string;
}

interface KeptSession extends Session {
  usedAt: number;
  userToken?: string;
}

/** The sessions that the cookie JSESSIONID names. */
export class Sessions {
  readonly #clock: Clock;
  readonly #recent = new Latest<KeptSession>(kept);
  /** Those that were asked for their user token. They stay, however many sessions open beside them. */
  readonly #signedIn = new Latest<KeptSession>(kept);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#use(this.#signedIn.get(id) ?? this.#recent.get(id));
  }

  open(userSysId: string): Session {
    const session = { id: randomHex(32).toUpperCase(), userSysId, usedAt: this.#clock.now() };
    this.#recent.set(session.id, session);
    return session;
  }

  /** Returns what X-UserToken must say when a session's cookie is to authenticate (servicenow-api.md 4.7). */
  userToken({ id, userSysId }: Session): string {
    const userToken = this.#signedIn.get(id)?.userToken ?? randomHex(72);
    this.#signedIn.set(id, { id, userSysId, userToken, usedAt: this.#clock.now() });
    return userToken;
  }

  /** Whose session it is, if the token is the session's. */
  userOf(id: string | undefined, userToken: string | null): string | undefined {
    const session = this.#signedIn.get(id ?? '');
    return userToken !== null && session?.userToken === userToken ? this.#use(session)?.userSysId : undefined;
  }

  /** Returns the session, which goes on by being used; `undefined` when it has ended. */
  #use(session: KeptSession | undefined): KeptSession | undefined {
    const now = this.#clock.now();
    if (session === undefined || now - session.usedAt >= idleLifetime) return undefined;
    session.usedAt = now;
    return session;
  }
}

/** Returns the session id that a request's cookies carry. */
export function sessionIdOf(request: InstanceRequest): string | undefined {
  const cookie = request.headers.get('Cookie');
  return cookie === null ? undefined : /(?:^|;\s*)JSESSIONID=([0-9A-F]{32})(?:;|$)/.exec(cookie)?.[1];
}
