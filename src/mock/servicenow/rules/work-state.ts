import { after, changesValue, type Rule, type Write } from './write.js';

/** The state of a catalogue request that is over, by its request state. */
const closedStates: Readonly<Record<string, string | undefined>> = {
  closed_complete: '3',
  closed_incomplete: '4',
  closed_cancelled: '4',
  closed_rejected: '4',
  closed_skipped: '7',
};

/** Takes up at once a request that is submitted, as the flow of an instance does; one that is closed ends as a task. */
export const applyRequestState: Rule = (write) => {
  const { changes } = write;
  if (!changesValue(write, 'request_state')) return;
  if (changes['request_state'] === 'submitted') changes['request_state'] = 'in_process';
  const state = closedStates[after(write, 'request_state')];
  if (state !== undefined) changes['state'] = state;
};

const resolved = '106';

/** Fills a column that is empty. */
function fill(write: Write, column: string, value: string): void {
  if (after(write, column) === '') write.changes[column] = value;
}

/** Stamps a problem that is resolved, or closed without that, with when and by whom; clears that for one that is taken up again. */
export const resolveProblem: Rule = (write) => {
  if (!changesValue(write, 'state')) return;
  const isResolved = Number(after(write, 'state')) >= Number(resolved);
  if (isResolved) {
    fill(write, 'resolved_at', write.now);
    fill(write, 'resolved_by', write.actor.sysId);
  } else if (Number(write.before['state']) >= Number(resolved)) {
    Object.assign(write.changes, { resolved_at: '', resolved_by: '' });
  }
};

const implement = '-1';

/** Stamps the start of a change that is implemented. */
export const startChange: Rule = (write) => {
  if (changesValue(write, 'state') && after(write, 'state') === implement) fill(write, 'work_start', write.now);
};
