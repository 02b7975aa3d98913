import * as z from 'zod/mini';
import { faultNames } from '../names.js';
import { instanceOptions, oneOf, parseInput, strict, withoutUndefined } from '../../admin/index.js';
import type { GatewayFaultOptions, MockUserRights, MockWorldOptions, MockWorldStage } from './mock-world.js';
import { gatewayFaultNames, roleNames, scenarioNames, teamPermissionNames, type GatewayFault } from './names.js';

const UserInput = strict('right', { role: z.optional(oneOf('role', roleNames)), team: z.optional(oneOf('permission', teamPermissionNames)) });

const { seed, clock, scheduler, appUrl } = instanceOptions;

const isOrigin = (value: unknown): boolean => typeof value === 'string' && /^https?:/i.test(value) && URL.canParse(value) && new URL(value).href === new URL('/', value).href;

const stage = {
  scenario: z.optional(oneOf('scenario', scenarioNames)),
  faults: z.optional(z.array(oneOf('fault', faultNames))),
  gateway: z.optional(z.array(oneOf('fault between page and backend', gatewayFaultNames))),
  seed,
  user: z.optional(UserInput),
};

const StageInput = strict('option', stage);

const WorldInput = strict('option', {
  ...stage,
  clock,
  scheduler,
  baseUrl: z.optional(z.custom<string>(isOrigin, 'It wants an origin, as https://qualytics.example')),
  appUrl,
});

/** How a world begins, checked. */
export type CheckedOptions = ReturnType<typeof worldOptionsOf>;

/** Takes how a world begins. Throws InputError. */
export const worldOptionsOf = (given: unknown) => withoutUndefined(parseInput(WorldInput, given)) satisfies MockWorldOptions;

/** Takes how a world begins anew. Throws InputError. */
export const worldStageOf = (given: unknown = {}) => withoutUndefined(parseInput(StageInput, given)) satisfies MockWorldStage;

/** Takes who is signed in. Throws InputError. */
export const userOf = (given: unknown): MockUserRights => withoutUndefined(parseInput(UserInput, given));

const NameInput = z.object({ name: oneOf('fault between page and backend', gatewayFaultNames) });

/** Takes the name of a fault between page and backend. Throws InputError. */
export const gatewayFaultOf = (name: unknown): GatewayFault => parseInput(NameInput, { name }).name;

const FaultInput = strict('option', {
  times: z.optional(z.int().check(z.gte(1))),
  method: z.optional(oneOf('method', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z.optional(z.string().check(z.startsWith('/'))),
});

/** Takes which requests a fault affects. Throws InputError. */
export const gatewayOptionsOf = (given: unknown = {}) => withoutUndefined(parseInput(FaultInput, given)) satisfies GatewayFaultOptions;
