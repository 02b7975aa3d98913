import type { InstanceRequest } from '../instance-request.js';
import { Latest } from './latest.js';
import { randomHex } from './tokens.js';

/** A client without a cookie jar opens a session with each request: only the latest are kept. */
const kept = 1000;

export interface Session {
  readonly id: string;
  readonly userSysId: string;
}

/** The sessions that the cookie JSESSIONID names. */
export class Sessions {
  readonly #recent = new Latest<Session>(kept);
  /** Those that were asked for their user token. They stay, however many sessions open beside them. */
  readonly #signedIn = new Latest<Session & { readonly userToken: string }>(kept);

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : (this.#signedIn.get(id) ?? this.#recent.get(id));
  }

  open(userSysId: string): Session {
    const session = { id: randomHex(32).toUpperCase(), userSysId };
    this.#recent.set(session.id, session);
    return session;
  }

  /** What X-UserToken must say when the session's cookie alone authenticates (servicenow-api.md 4.7). */
  userToken(session: Session): string {
    const userToken = this.#signedIn.get(session.id)?.userToken ?? randomHex(72);
    this.#signedIn.set(session.id, { ...session, userToken });
    return userToken;
  }

  /** Whose session it is, if the token is the session's. */
  userOf(id: string | undefined, userToken: string | null): string | undefined {
    const session = this.#signedIn.get(id ?? '');
    return session?.userToken === userToken ? session?.userSysId : undefined;
  }
}

/** The session id that a request's cookies carry. */
export function sessionIdOf(request: InstanceRequest): string | undefined {
  const cookie = request.headers.get('Cookie');
  return cookie === null ? undefined : /(?:^|;\s*)JSESSIONID=([0-9A-F]{32})(?:;|$)/.exec(cookie)?.[1];
}
