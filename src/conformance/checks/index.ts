import { rules } from '../rules/rules.js';
import { answerChecks } from './answers.js';
import type { Check } from './check.js';
import { connectionChecks } from './connection.js';
import { createChecks } from './create.js';
import { doubtChecks } from './doubt.js';
import { linkChecks } from './links.js';
import { permissionChecks } from './permissions.js';
import { searchChecks } from './search.js';
import { syncChecks } from './sync.js';

const undisturbed: readonly Check[] = [...answerChecks, ...createChecks, ...linkChecks, ...searchChecks, ...permissionChecks, ...syncChecks, ...doubtChecks];

const isOfAddition = ({ rule }: Check): boolean => rules.get(rule)?.capability !== undefined;

/** Every check, in the order in which they are made: of the documented calls, of what goes by a capability, and last what disturbs the connection. */
export const checks: readonly Check[] = [...undisturbed.filter((check) => !isOfAddition(check)), ...undisturbed.filter(isOfAddition), ...connectionChecks];
