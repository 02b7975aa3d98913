import { createRandom } from '../../../common/random.js';
import type { InstanceSettings } from '../settings/settings.js';
import type { Actor } from './actor.js';

/** How many requests an hour a user may make, by which rule. */
export interface RateRule {
  readonly sysId: string;
  readonly limit: number;
}

type Rules = Pick<InstanceSettings, 'requestsPerHour' | 'requestsPerHourOfRole' | 'requestsPerHourOfUser'>;

/** Returns the rule that covers a user's requests: the user's own, else the lowest of the user's roles, else everyone's (1.4). */
export function rateRuleOf({ userName, roles }: Actor, settings: Rules): RateRule | undefined {
  const own = Object.entries(settings.requestsPerHourOfUser).find(([name]) => name.toLowerCase() === userName.toLowerCase());
  if (own) return rateRule(`user ${own[0]}`, own[1]);
  const [lowest] = Object.entries(settings.requestsPerHourOfRole)
    .filter(([role]) => roles.has(role))
    .sort(([, one], [, other]) => one - other);
  if (lowest) return rateRule(`role ${lowest[0]}`, lowest[1]);
  return settings.requestsPerHour > 0 ? rateRule('everyone', settings.requestsPerHour) : undefined;
}

/** Makes a rule, which has the same sys_id on every instance. */
export const rateRule = (name: string, limit: number): RateRule => ({ sysId: createRandom(hashOf(name)).hex(32), limit });

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
