import type * as z from 'zod/mini';
import type { PathParameter } from '../../contract/endpoint.js';
import type { StrictEndpoint } from '../../contract/strict/strict-endpoint.js';
import type { Action } from '../access/permissions.js';
import type { User } from '../ports/users.js';

/** A call that has passed authentication, permission and the parsing of its body. */
export interface Call<E extends StrictEndpoint> {
  user: User;
  params: Record<PathParameter<E['path']>, string>;
  query: Record<NonNullable<E['query']>[number], string | undefined>;
  body: z.output<E['body']>;
  /** Present where the endpoint is idempotent and the caller sent one. */
  idempotencyKey: string | undefined;
  /** The caller sends this again under its key: `Idempotency-Replay: true`. */
  isReplay: boolean;
}

/** A handler's return: the success body, its lines where the endpoint streams, or for a 204 whatever: it is not sent. */
export type Reply<E extends StrictEndpoint> = undefined extends z.input<E['answer']> ? unknown : z.input<E['answer']> | AsyncIterable<z.input<E['answer']>>;

/** One endpoint as a backend serves it. */
export interface Route<E extends StrictEndpoint> {
  /** The action that the user must be allowed to do; null for every signed-in user. */
  readonly access: Action | null;
  handle(call: Call<E>): Reply<E> | Promise<Reply<E>>;
}

/** A route for every endpoint of a table. */
export type Routes<Table extends Record<string, StrictEndpoint>> = { readonly [Name in keyof Table]: Route<Table[Name]> };
