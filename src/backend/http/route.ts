import type * as z from 'zod/mini';
import type { Endpoint, PathParameter } from '../../contract/endpoint.js';
import type { Action } from '../access/permissions.js';
import type { User } from '../access/users.js';

/** A call that has passed authentication, permission and the parsing of its body. */
export interface Call<E extends Endpoint> {
  user: User;
  params: Record<PathParameter<E['path']>, string>;
  query: Partial<Record<NonNullable<E['query']>[number], string>>;
  body: BodyOf<E>;
  /** Present where the endpoint is idempotent and the caller sent one. */
  idempotencyKey: string | undefined;
}

type BodyOf<E extends Endpoint> = NonNullable<E['body']> extends infer Body extends z.core.$ZodType ? z.output<Body> : undefined;
type AnswerOf<E extends Endpoint> = NonNullable<E['answer']> extends infer Answer extends z.core.$ZodType ? z.input<Answer> : undefined;

/** What a handler gives back: the success body, its lines where the endpoint streams, or nothing for 204. */
export type Reply<E extends Endpoint> = [NonNullable<E['answer']>] extends [never] ? void : AnswerOf<E> | AsyncIterable<AnswerOf<E>>;

/** How one endpoint is served. */
export interface Route<E extends Endpoint> {
  /** What the user must be allowed to do; null for every signed-in user. */
  readonly access: Action | null;
  handle(call: Call<E>): Reply<E> | Promise<Reply<E>>;
}

/** A route for every endpoint of a table. */
export type Routes<Table extends Record<string, Endpoint>> = { readonly [Name in keyof Table]: Route<Table[Name]> };
