import type { ChecksOf } from '../../contract/check-kinds.js';
import type { ConnectionCheck } from '../../contract/strict/connection-test.js';
import type { CauseFacts, Right } from '../../contract/strict/cause.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { lacking } from '../servicenow/failure.js';
import { checks, namesOf } from './checks.js';
import { isSysId } from '../../common/sys-id.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import { guardedColumns, type FieldOutcome, type GuardedColumn, type WriteOutcome, type WriteOutcomes } from '../ports/records.js';
import { utc } from '../wording/times.js';

export interface WriteSubject {
  client: ServiceNowClient;
  /** The outcomes of real writes so far; absent for credentials that are not in use yet. */
  writes?: WriteOutcomes;
  /** Tests whether a value is on the choice list of a column of the incident; false where the list cannot be read. */
  isChoice?: (column: string, value: string) => Promise<boolean>;
}

type Verdict = Pick<ConnectionCheck, 'status' | 'code' | 'detail' | 'kept' | 'denied' | 'written_at'> & CauseFacts;

/** Yields the rights to write, as real writes have shown them: a test never writes to an instance (domain S11, elements P2). */
export async function* writeChecks(subject: WriteSubject): AsyncGenerator<ConnectionCheck, void> {
  for (const name of namesOf('write')) yield check(name, await judges[name](subject));
}

const judges: Readonly<Record<ChecksOf<'write'>, (subject: WriteSubject) => Verdict | Promise<Verdict>>> = {
  create: ({ writes }) => (writes?.create ? judge('create', writes.create) : unproven),
  'work-notes': ({ client, writes }) => (writes?.workNote ? judgeNote(client, writes.workNote) : unproven),
  fields: judgeFields,
};

function judge(name: 'create' | 'work-notes', { at, failure }: WriteOutcome): Verdict {
  if (!failure) return { status: 'passed', code: null, detail: `${checks[name].passed} A ticket showed this at ${utc(at)}.`, written_at: at };
  return { status: 'failed', ...failure, detail: `${failure.detail} This was at ${utc(at)}.`, written_at: at };
}

/** A note to a column that the account may not see is dropped without an error, so that a success has to be looked at. */
async function judgeNote(client: ServiceNowClient, outcome: WriteOutcome): Promise<Verdict> {
  const parameters = { sysparm_limit: '1', sysparm_fields: 'sys_id,work_notes' };
  const { rows } = outcome.failure ? { rows: [] } : await client.list(ticketTable, parameters).catch(() => ({ rows: [] }));
  const [row] = rows;
  const hidden = typeof row === 'object' && row !== null && !('work_notes' in row);
  if (!hidden) return judge('work-notes', outcome);
  const { unreadable, needs } = checks['work-notes'];
  return { status: 'failed', code: 'provider-forbidden', detail: unreadable, ...lacking(needs) };
}

async function judgeFields(subject: WriteSubject): Promise<Verdict> {
  const fields = subject.writes?.fields ?? {};
  const outcomes = guardedColumns.flatMap((column): [GuardedColumn, FieldOutcome][] => (fields[column] ? [[column, fields[column]]] : []));
  const denied: GuardedColumn[] = [];
  for (const [column, outcome] of outcomes) if (await isDenied(column, outcome, subject)) denied.push(column);
  const kept = outcomes.filter(([, { sent, stored }]) => sent === stored).map(([column]) => column);
  if (denied.length > 0) {
    return { status: 'failed', code: 'provider-forbidden', detail: deniedText(denied), ...lacking(denied.map(toWrite)), denied, kept };
  }
  if (kept.length === 0) return unproven;
  // A green check speaks for all three: until each was shown it stays open.
  return { status: kept.length === guardedColumns.length ? 'passed' : 'unproven', code: null, detail: keptText(kept), kept };
}

/**
 * Tests whether an access rule took a value. ServiceNow also drops a value that is no choice or no sys_id (`servicenow-api.md
 * 3.5`): that is the value's fault and says nothing of rights.
 */
async function isDenied(column: GuardedColumn, { sent, stored }: FieldOutcome, { isChoice }: WriteSubject): Promise<boolean> {
  if (stored === null) return true;
  if (stored === sent) return false;
  return column === 'assignment_group' ? isSysId(sent) : ((await isChoice?.(column, sent)) ?? false);
}

const toWrite = (column: GuardedColumn): Right => ({ access: 'write', on: `incident.${column}` });

const titles: Record<GuardedColumn, string> = { category: 'Category', subcategory: 'Subcategory', assignment_group: 'Assignment group' };
const named = (columns: readonly GuardedColumn[]): string => columns.map((column) => titles[column]).join(', ');

const deniedText = (columns: readonly GuardedColumn[]): string =>
  `ServiceNow didn’t keep what was sent for ${named(columns)}. An access rule on the field denies the account write access. ` +
  `Ask your ServiceNow administrator for write access to ${columns.map((column) => `incident.${column}`).join(', ')}.`;

function keptText(kept: readonly GuardedColumn[]): string {
  const open = guardedColumns.filter((column) => !kept.includes(column));
  return `ServiceNow kept what was sent for ${named(kept)}.${open.length > 0 ? ` Not tested yet: ${named(open)}.` : ''}`;
}

const unproven: Verdict = {
  status: 'unproven',
  code: null,
  detail: 'Verified when the first ticket is created.',
};

const check = (name: ChecksOf<'write'>, verdict: Verdict): ConnectionCheck => ({ check: name, title: checks[name].title, ...verdict });
