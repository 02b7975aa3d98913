import * as z from 'zod/mini';
import { faultCatalogue, isFaultName, takesOption } from '../../servicenow/faults/fault-catalogue.js';
import type { FaultChoice } from '../../servicenow/faults/fault-service.js';
import type { FaultName } from '../../servicenow/index.js';
import { oneOf, strict } from './names.js';
import { parseInput } from './read-input.js';
import { withoutUndefined } from './without-undefined.js';

const positive = z.int().check(z.gte(1));
const milliseconds = z.number().check(z.gte(0), z.lte(86_400_000));

const options = {
  times: z.optional(positive),
  latency: z.optional(milliseconds),
  jitter: z.optional(milliseconds),
  every: z.optional(positive),
  probability: z.optional(z.number().check(z.gte(0), z.lte(1))),
  status: z.optional(z.int().check(z.gte(500), z.lte(599))),
  retryAfter: z.optional(z.int().check(z.gte(0))),
  userName: z.optional(z.string().check(z.minLength(1))),
  method: z.optional(oneOf('method', ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z.optional(z.string().check(z.startsWith('/'))),
};

const NameInput = z.object({ name: oneOf('fault', Object.keys(faultCatalogue).filter(isFaultName)) });

/** Takes the name of a fault. Throws InputError. */
export const faultNameOf = (name: unknown): FaultName => parseInput(NameInput, { name }).name;

/** Takes the options of a fault, which are those that change anything about it. Throws InputError. */
export function faultChoiceOf(name: FaultName, given: unknown = {}): FaultChoice {
  const own = Object.fromEntries(Object.entries(options).filter(([option]) => takesOption(name, option)));
  return withoutUndefined(parseInput(strict(`option of the fault ${name}`, own), given));
}
