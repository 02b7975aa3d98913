import { aclException, operationFailed } from '../http/errors.js';
import { isA } from '../schema/table.js';
import { hasRole } from '../security/actor.js';
import type { Removal, Rule } from './write.js';

/** The sys_id that stands for a before-rule in the text of its refusal. */
const ruleSysId = '0f9a1c7dc0a8016401a5bb8e3f2d7c61';

/** Refuses the write, or the removal, for a before-rule that an administrator wrote (servicenow-api.md 1.4). */
export function abortByRule({ table, settings }: Removal): void {
  const name = settings.abortingRules[table.name];
  if (name === undefined) return;
  throw operationFailed(
    `Operation against file '${table.name}' was aborted by Business Rule '${name}^${ruleSysId}'. Business Rule Stack:${name}`,
  );
}

/** Tests for a closed record, which is read-only to whoever is no administrator where the switch says so (servicenow-api.md 3.4). */
const isGuarded = ({ table, before, settings, actor }: Removal): boolean =>
  settings.closedReadOnly && isA(table, 'task') && isClosed(table, before) && !hasRole(actor, 'itil_admin');

/** A canceled incident is inactive, too, and can be written to. */
const isClosed = ({ name }: Removal['table'], { state, active }: Removal['before']): boolean =>
  name === 'incident' && (state === '7' || state === '8') ? state === '7' : active === 'false';

export const guardClosed: Rule = (write) => {
  if (!write.isNew && isGuarded(write)) throw aclException('Update');
};

/** Refuses a removal as it would a write. Throws `ServiceNowError`. */
export function checkRemoval(removal: Removal): void {
  if (isGuarded(removal)) throw aclException('Delete');
  abortByRule(removal);
}
