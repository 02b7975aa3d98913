import { changesValue, type Rule } from './write.js';

/** Clears the assignee for a new group, unless one is given in the same request (servicenow-api.md 3.4). */
export const reassign: Rule = (write) => {
  const { before, changes, isNew } = write;
  if (isNew || !changesValue(write, 'assignment_group')) return;
  changes['assigned_to'] ??= '';
  changes['reassignment_count'] = String(Number(before['reassignment_count']) + 1);
};
