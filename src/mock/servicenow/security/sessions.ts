import { randomHex } from './tokens.js';

/** A client without a cookie jar opens a session with each request: only the latest are kept. */
const maxSessions = 1000;

export interface Session {
  readonly id: string;
  readonly userSysId: string;
  /** What X-UserToken must say when the session's cookie alone authenticates. */
  readonly userToken: string;
}

/** The sessions that the cookie JSESSIONID names. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  open(userSysId: string): Session {
    const session = { id: randomHex(32).toUpperCase(), userSysId, userToken: randomHex(72) };
    this.#sessions.set(session.id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > maxSessions && oldest !== undefined) this.#sessions.delete(oldest);
    return session;
  }
}

/** The session id that a request's cookies carry. */
export function sessionIdOf(request: Request): string | undefined {
  return /(?:^|;\s*)JSESSIONID=([0-9A-F]{32})(?:;|$)/.exec(request.headers.get('Cookie') ?? '')?.[1];
}
