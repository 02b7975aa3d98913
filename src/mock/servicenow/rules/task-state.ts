import type { Table } from '../schema/table.js';
import { after, changesValue, type DerivingRule, type Rule } from './write.js';

/** The states that end the work, by table; those of `task` for a table that is not listed. */
const finalStates: Readonly<Record<string, readonly string[]>> = {
  incident: ['7', '8'],
  problem: ['107'],
  problem_task: ['157'],
  change_request: ['3', '4'],
  change_task: ['3', '4'],
  task: ['3', '4', '7'],
};

/** Tests whether a state ends the work on a record of the table. */
export const isFinal = ({ name }: Pick<Table, 'name'>, state: string): boolean => (finalStates[name] ?? finalStates['task'] ?? []).includes(state);

/** Makes a task inactive that ends. */
export const deriveActive: DerivingRule = (write) => {
  write.changes['active'] = String(!isFinal(write.table, after(write, 'state')));
};

const stateColumns = ['state', 'incident_state', 'problem_state'];

/** No task is without a state: what its column cannot hold leaves the state as it is (servicenow-api.md 3.5). */
export const keepState: Rule = ({ changes }) => {
  for (const column of stateColumns) if (changes[column] === '') Reflect.deleteProperty(changes, column);
};

/** Copies the number to the effective number, also of a record that is renumbered. */
export const copyNumber: DerivingRule = (write) => {
  if (write.isNew || changesValue(write, 'number')) write.changes['task_effective_number'] = after(write, 'number');
};

/** Makes a task inactive that ends, and stamps when and by whom. */
export const closeTask: Rule = (write) => {
  if (!write.isNew && !changesValue(write, 'state')) return;
  deriveActive(write);
  if (!isFinal(write.table, after(write, 'state'))) return;
  write.changes['closed_at'] ??= write.now;
  write.changes['closed_by'] ??= write.actor.sysId;
};
