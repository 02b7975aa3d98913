import { formatDuration, parseDateTime } from '../store/date-time.js';
import { deriveActive } from './task-state.js';
import { after, changesValue, type DerivingRule, type Rule, type Write } from './write.js';

/** The states of an incident (servicenow-api.md 3.2). */
export const incidentState = {
  new: '1',
  inProgress: '2',
  onHold: '3',
  resolved: '6',
  closed: '7',
  canceled: '8',
} as const;

/** `state` and the column that a table had before it are one: whichever is written wins (servicenow-api.md 3.4). */
const mirror = (older: string): DerivingRule => (write) => {
  const { changes, isNew } = write;
  const source = changesValue(write, 'state') ? 'state' : older;
  const value = changes[source] ?? (isNew ? after(write, 'state') : undefined);
  if (value === undefined) return;
  changes['state'] = value;
  changes[older] = value;
};

export const mirrorState = mirror('incident_state');
export const mirrorProblemState = mirror('problem_state');

/** How long it took to resolve, as seconds and as durations. */
const secondCounts = ['business_stc', 'calendar_stc'];
const durations = ['business_duration', 'calendar_duration'];

function resolve(write: Write): void {
  const { changes, now, actor } = write;
  changes['resolved_at'] ??= now;
  changes['resolved_by'] ??= actor.sysId;
  const opened = parseDateTime(after(write, 'opened_at'));
  const seconds = Math.max(0, Math.floor(((parseDateTime(now) ?? 0) - (opened ?? 0)) / 1000));
  if (opened === undefined) return;
  for (const column of secondCounts) changes[column] = String(seconds);
  for (const column of durations) changes[column] = formatDuration(seconds);
}

function close({ changes, now, actor }: Write): void {
  changes['closed_at'] ??= now;
  changes['closed_by'] ??= actor.sysId;
}

function reopen({ before, changes, now, actor }: Write): void {
  changes['reopen_count'] = String(Number(before['reopen_count']) + 1);
  changes['reopened_time'] = now;
  changes['reopened_by'] = actor.sysId;
  changes['resolved_at'] = '';
  changes['resolved_by'] = '';
  for (const column of [...secondCounts, ...durations]) changes[column] = '';
}

/** Fills the columns that tell when, by whom and after how long an incident came into its state (servicenow-api.md 3.4). */
export const applyState: Rule = (write) => {
  const { before, changes } = write;
  const state = after(write, 'state');
  const isStart = write.isNew && state !== incidentState.new;
  if (!isStart && !changesValue(write, 'state')) return;
  if (state === incidentState.resolved) resolve(write);
  if (state === incidentState.closed) close(write);
  if (Number(before['state']) >= 6 && Number(state) < 6) reopen(write);
  if (before['state'] === incidentState.onHold) changes['hold_reason'] = '';
  deriveActive(write);
};

/** Takes an incident off hold when the caller answers *Awaiting Caller* (servicenow-api.md 3.4). */
export const resumeOnReply: Rule = (write) => {
  const { before, changes, journal, actor } = write;
  const awaitsCaller = before['state'] === incidentState.onHold && before['hold_reason'] === '1';
  const isReply = journal.some(({ element }) => element === 'comments') && before['caller_id'] === actor.sysId;
  if (awaitsCaller && isReply) changes['state'] ??= incidentState.inProgress;
};
