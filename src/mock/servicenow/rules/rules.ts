import { isA, type Table } from '../schema/table.js';
import { abortByRule, guardClosed } from './access.js';
import { reassign } from './assignment.js';
import { requireCloseFields } from './close-data-policy.js';
import { checkNewColumn } from './dictionary.js';
import { applyState, mirrorProblemState, mirrorState, resumeOnReply } from './incident-state.js';
import { derivePriority } from './priority.js';
import { closeTask, copyNumber, keepState } from './task-state.js';
import { composeName } from './user.js';
import { applyRequestState, resolveProblem, startChange } from './work-state.js';
import type { Rule, Write } from './write.js';

const incidentRules: readonly Rule[] = [guardClosed, resumeOnReply, mirrorState, applyState, requireCloseFields];
const taskRules: readonly Rule[] = [keepState, copyNumber, derivePriority, reassign];

/** Returns the rules of a table in the order in which they run. */
function rulesOf(table: Table): readonly Rule[] {
  if (table.name === 'incident') return [abortByRule, ...taskRules, ...incidentRules];
  if (table.name === 'problem') return [abortByRule, ...taskRules, mirrorProblemState, resolveProblem, closeTask];
  if (table.name === 'change_request') return [abortByRule, ...taskRules, startChange, closeTask];
  if (table.name === 'sc_request') return [abortByRule, ...taskRules, applyRequestState, closeTask];
  if (isA(table, 'task')) return [abortByRule, ...taskRules, closeTask];
  if (table.name === 'sys_dictionary') return [abortByRule, checkNewColumn];
  if (table.name === 'sys_user') return [abortByRule, composeName];
  return [abortByRule];
}

/** Applies the platform's rules to a write. Throws `ServiceNowError` when one refuses it. */
export function applyRules(write: Write): void {
  for (const rule of rulesOf(write.table)) rule(write);
}
