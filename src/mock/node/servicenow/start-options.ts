import * as z from 'zod/mini';
import { callback, controlOptionsOf, instanceOptions, invalidField, parseInput, strict, withoutUndefined } from '../../admin/index.js';
import { hostHint, isHostName, isOrigin, originHint } from '../shared/allowed-names.js';
import type { HostOptions } from './host.js';

const milliseconds = z.optional(z.int().check(z.gte(1)));
const text = (hint: string) => z.string(hint).check(z.minLength(1, hint));

const StartInput = strict('option', {
  ...instanceOptions,
  port: z.optional(z.int().check(z.gte(0), z.lte(65_535))),
  host: z.optional(text('It wants an address')),
  allowHosts: z.optional(z.array(z.string().check(z.refine(isHostName, hostHint)))),
  allowOrigins: z.optional(z.array(z.string().check(z.refine(isOrigin, originHint)))),
  tls: z.optional(z.boolean()),
  state: z.optional(text('It wants the name of a folder')),
  limits: z.optional(strict('limit', { headersTimeout: milliseconds, requestTimeout: milliseconds, checkInterval: milliseconds })),
  onError: z.optional(callback<unknown>()),
});

/** Takes the options of an instance that listens. Throws InputError. */
export function hostOptionsOf(given: object): HostOptions {
  if ('persist' in given) throw invalidField('persist', 'There is no option "persist"; "state" names a folder that keeps the state');
  const { port, host, allowHosts, allowOrigins, tls, state, limits, onError, ...options } = parseInput(StartInput, given);
  return { ...controlOptionsOf(options), ...withoutUndefined({ port, host, allowHosts, allowOrigins, tls, state, onError }), ...(limits && { limits: withoutUndefined(limits) }) };
}
