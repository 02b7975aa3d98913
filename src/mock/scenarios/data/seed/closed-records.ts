import type { LinkSeed } from '../../../../backend/seed/backend-seed.js';
import type { ServiceNowInstance } from '../../../servicenow/index.js';
import { days, hours } from '../age.js';
import { iso } from './anomaly-record.js';
import type { Stage } from './stage.js';
import { sysIdOf } from '../sys-id.js';

/** A state of tasks that this instance has added, and which ends the work. */
const ownState = { value: '42', label: 'Filed away' } as const;

/** Records of other tables than incident, all of them closed: each table has other codes for that. */
const records = [
  { table: 'problem', number: 'PRB0040101', title: 'Loader skips late partitions', state: '107' },
  { table: 'change_request', number: 'CHG0030101', title: 'Move the nightly load to 02:00', state: '4' },
  { table: 'task', number: 'TASK0020101', title: 'Backfill orders of last week', state: '3' },
  { table: 'task', number: 'TASK0020102', title: 'Ask the vendor about the missing file', state: ownState.value },
] as const;

const idOf = ({ table, number }: (typeof records)[number]): string => sysIdOf(`${table}/${number}`);

/** Adds the records to an instance, and the state that it has added to those of tasks. One that has them stays as it is. */
export function addClosedRecords({ store }: ServiceNowInstance): void {
  if (records.some((record) => store.get('task', idOf(record)))) return;
  store.insert('sys_choice', { name: 'task', element: 'state', ...ownState, sequence: '90' });
  for (const record of records) {
    const values = { sys_id: idOf(record), number: record.number, short_description: record.title, state: record.state, active: 'false' };
    store.insert<'task'>(record.table as 'task', values);
  }
}

/** Returns their links to an anomaly; the backend has read none of them so far. */
export const closedRecordLinks = (anomalyId: number, { now, origin }: Stage): LinkSeed[] =>
  records.map((record, index) => ({
    anomaly_id: anomalyId,
    ticket: { ticket_id: idOf(record), ticket_number: record.number, title: record.title },
    linked_at: iso(now - days(2) - hours(index)),
    linked_by: 'Sofia Lindqvist',
    instance_origin: origin,
    table: record.table,
  }));
