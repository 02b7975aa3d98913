import { answerChecks } from './answers.js';
import type { Check } from './check.js';
import { connectionChecks } from './connection.js';
import { createChecks } from './create.js';
import { doubtChecks } from './doubt.js';
import { linkChecks } from './links.js';
import { permissionChecks } from './permissions.js';
import { searchChecks } from './search.js';
import { syncChecks } from './sync.js';

/** Every check, in the order in which they are made: what disturbs the connection comes last. */
export const checks: readonly Check[] = [
  ...answerChecks,
  ...createChecks,
  ...linkChecks,
  ...searchChecks,
  ...permissionChecks,
  ...syncChecks,
  ...doubtChecks,
  ...connectionChecks,
];
