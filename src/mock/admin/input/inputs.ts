import * as z from 'zod/mini';
import type { Clock } from '../../../common/clock.js';
import type { Scheduler } from '../../../common/scheduler.js';
import { instanceScenarios, type InstanceScenario, type Stage } from '../stage/stage.js';
import type { ControlOptions } from '../control/control.js';
import { oneOf, strict } from './names.js';
import { parseInput } from './read-input.js';
import { SettingsInput } from './settings-input.js';
import { withoutUndefined } from './without-undefined.js';

/** The most that an instance generates at once: two gigabytes of records. */
const maxIncidents = 1_000_000;

const scenario = oneOf('scenario', instanceScenarios);
const seed = z.int().check(z.gte(0), z.lte(4_294_967_295));
const incidents = z.int().check(z.gte(0), z.lte(maxIncidents));

const stage = { scenario: z.optional(scenario), seed: z.optional(seed), incidents: z.optional(incidents) };

export const StageInput = strict('option', stage);

/** Takes how an instance begins, as far as it is said. Throws InputError. */
export const stageOf = (given: unknown = {}): Partial<Stage> => withoutUndefined(parseInput(StageInput, given));

export const ScenarioInput = strict('option', { scenario });

/** Takes the name of a scenario. Throws InputError. */
export const scenarioOf = (given: unknown): InstanceScenario => parseInput(ScenarioInput, { scenario: given }).scenario;

export const GenerateInput = strict('option', { count: z.int().check(z.gte(1), z.lte(maxIncidents)), seed: z.optional(seed) });

/** Takes how many incidents to generate, and by which seed. Throws InputError. */
export function generationOf(...[count, seed]: readonly unknown[]): [count: number, seed?: number] {
  const input = parseInput(GenerateInput, { count, seed });
  return input.seed === undefined ? [input.count] : [input.count, input.seed];
}

/** A function of code that takes something; what it does with it shows when it is called. */
export const callback = <Given>() => z.custom<(given: Given) => void>((value) => typeof value === 'function', 'It wants a function');

/** An object of code with a method. */
const having = <Value extends object>(method: keyof Value & string) =>
  z.custom<Value>(
    (value: unknown) => typeof value === 'object' && value !== null && typeof (value as Readonly<Record<string, unknown>>)[method] === 'function',
    `It wants an object with a method "${method}"`,
  );

/** A clock whose time is a number. */
const clock = having<Clock>('now').check(z.refine((value) => Number.isFinite(value.now()), 'Its "now" wants to return milliseconds since 1970'));

const isWebAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:/i.test(value) && URL.canParse(value);
const webAddress = z.custom<string>(isWebAddress, 'It wants an http or https address');
const OriginInput = z.object({ origin: webAddress });

/** Takes the origin of an address. Throws InputError. */
export const originOf = (origin: unknown): string => parseInput(OriginInput, { origin }).origin;

/** The options of an instance, as code gives them. */
export const instanceOptions = {
  ...stage,
  settings: z.optional(SettingsInput),
  appUrl: z.optional(webAddress),
  clock: z.optional(clock),
  scheduler: z.optional(having<Scheduler>('after')),
  log: z.optional(callback<string>()),
};

type GivenOptions = z.output<z.ZodMiniObject<typeof instanceOptions>>;

/** Returns the options of an instance without what is `undefined`, which stands for what is usual. */
export const controlOptionsOf = ({ settings, ...options }: GivenOptions): ControlOptions => ({
  ...withoutUndefined(options),
  ...(settings && { settings: withoutUndefined(settings) }),
});
