import { isA, type Table } from '../schema/table.js';
import type { Row } from '../store/row.js';
import { mirrorProblemState, mirrorState } from './incident-state.js';
import { derivePriority } from './priority.js';
import { copyNumber, deriveActive, isFinal } from './task-state.js';
import { composeName } from './user.js';
import type { DerivingRule } from './write.js';

const ofTask: readonly DerivingRule[] = [copyNumber, derivePriority, deriveActive];
const ofIncident: readonly DerivingRule[] = [...ofTask, mirrorState];
const ofProblem: readonly DerivingRule[] = [...ofTask, mirrorProblemState];
const ofUser: readonly DerivingRule[] = [composeName];
const none: readonly DerivingRule[] = [];

/** Returns those of a table's rules that fill columns from others. */
function derivingRulesOf(table: Table): readonly DerivingRule[] {
  if (table.name === 'incident') return ofIncident;
  if (table.name === 'problem') return ofProblem;
  if (isA(table, 'task')) return ofTask;
  return table.name === 'sys_user' ? ofUser : none;
}

/** Returns the columns of a new row that follow from its other ones, by the rules that hold for every write. */
export function deriveColumns(table: Table, row: Readonly<Row>): Row {
  const changes: Row = {};
  for (const rule of derivingRulesOf(table)) rule({ table, before: row, isNew: true, changes });
  return changes;
}

/** Returns what follows from the state that a task is given: whether it is still open. */
export const columnsOfState = (table: Table, { state, active }: Readonly<Record<string, string | undefined>>): Row =>
  isA(table, 'task') && state !== undefined && active === undefined ? { active: String(!isFinal(table, state)) } : {};
