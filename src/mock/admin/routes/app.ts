import type { Hono } from 'hono/tiny';

/** Takes the routes of the admin surface. */
export type App = Pick<Hono, 'get' | 'post' | 'put' | 'patch' | 'delete'>;
