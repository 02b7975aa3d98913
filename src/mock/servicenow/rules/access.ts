import { aclException, operationFailed } from '../errors.js';
import { hasRole } from '../security/actor.js';
import type { Rule } from './write.js';

/** The sys_id that stands for a before-rule in the text of its refusal. */
const ruleSysId = '0f9a1c7dc0a8016401a5bb8e3f2d7c61';

/** A before-rule that an administrator wrote refuses the write (servicenow-api.md 1.4). */
export const abortByRule: Rule = ({ table, settings }) => {
  const name = settings.abortingRules[table.name];
  if (name === undefined) return;
  throw operationFailed(
    `Operation against file '${table.name}' was aborted by Business Rule '${name}^${ruleSysId}'. Business Rule Stack:${name}`,
  );
};

/** A closed record is read-only to whoever is no administrator, where the switch says so (servicenow-api.md 3.4). */
export const guardClosed: Rule = ({ before, isNew, settings, actor }) => {
  if (settings.closedReadOnly && !isNew && before['state'] === '7' && !hasRole(actor, 'itil_admin')) {
    throw aclException('Update');
  }
};
