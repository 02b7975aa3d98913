import { isA, type Table } from '../schema/table.js';
import { abortByRule, guardClosed } from './access.js';
import { reassign } from './assignment.js';
import { requireCloseFields, requirePolicyFields } from './data-policy.js';
import { checkNewColumn } from './dictionary.js';
import { applyState, mirrorProblemState, mirrorState, resumeOnReply } from './incident-state.js';
import { derivePriority } from './priority.js';
import { closeTask, copyNumber, keepState } from './task-state.js';
import { composeName } from './user.js';
import { applyRequestState, resolveProblem, startChange } from './work-state.js';
import type { Rule, Write } from './write.js';

const incidentRules: readonly Rule[] = [resumeOnReply, mirrorState, applyState, requireCloseFields];
const taskRules: readonly Rule[] = [guardClosed, keepState, copyNumber, derivePriority, reassign];

/** Returns the rules that a table has beside those of all tables, in the order in which they run. */
function rulesOf(table: Table): readonly Rule[] {
  if (table.name === 'incident') return [...taskRules, ...incidentRules];
  if (table.name === 'problem') return [...taskRules, mirrorProblemState, resolveProblem, closeTask];
  if (table.name === 'change_request') return [...taskRules, startChange, closeTask];
  if (table.name === 'sc_request') return [...taskRules, applyRequestState, closeTask];
  if (isA(table, 'task')) return [...taskRules, closeTask];
  if (table.name === 'sys_dictionary') return [checkNewColumn];
  if (table.name === 'sys_user') return [composeName];
  return [];
}

/** Applies the platform's rules to a write. Throws `ServiceNowError` when one refuses it. */
export function applyRules(write: Write): void {
  for (const rule of [abortByRule, ...rulesOf(write.table), requirePolicyFields]) rule(write);
}
