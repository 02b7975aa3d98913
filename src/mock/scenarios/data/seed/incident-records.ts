import { usualLengths } from '../../../../backend/lookups/lengths.js';
import { appendixFor } from '../../../../backend/wording/anomaly-block.js';
import type { JournalEntry, Seed } from '../../../servicenow/records/store.js';
import { glideTime } from '../age.js';
import type { StatedIncident } from '../incidents/index.js';
import { sysIdOf } from '../sys-id.js';
import { anomalyRecord } from './anomaly-record.js';
import type { Stage } from './stage.js';

export const userId = (userName: string | undefined): string => (userName ? sysIdOf(`sys_user/${userName}`) : '');
export const groupId = (name: string | undefined): string => (name ? sysIdOf(`sys_user_group/${name}`) : '');
export const incidentId = (number: string): string => sysIdOf(`incident/${number}`);

/** Returns the incident as the instance keeps it. */
export function incidentRecord(seed: StatedIncident, stage: Stage): Seed<'incident'> {
  return {
    sys_id: incidentId(seed.number),
    number: seed.number,
    short_description: seed.short_description,
    description: linkedDescription(seed, stage),
    state: String(seed.state),
    impact: String(seed.impact),
    urgency: String(seed.urgency),
    category: seed.category,
    subcategory: seed.subcategory ?? '',
    caller_id: userId(seed.caller),
    opened_by: userId(seed.caller),
    assignment_group: groupId(seed.group),
    assigned_to: userId(seed.assignee),
    sys_created_on: glideTime(stage.now - seed.opened),
    sys_created_by: seed.caller,
    sys_updated_on: glideTime(stage.now - seed.updated),
    sys_updated_by: seed.assignee ?? seed.caller,
    ...outcome(seed, glideTime(stage.now - seed.updated)),
  };
}

/** Returns the entries of the incident's journal, oldest first. */
export function journalEntries({ notes = [] }: StatedIncident, { now }: Pick<Stage, 'now'>): JournalEntry[] {
  return notes
    .toSorted((a, b) => b.age - a.age)
    .map(({ element, text, by, age }) => ({ element, value: text, createdBy: by, createdOn: glideTime(now - age) }));
}

/** Returns the caller's text with the block of every anomaly that links the incident (domain Y7). */
function linkedDescription({ number, description }: StatedIncident, { now, appUrl, anomalies }: Stage): string {
  const links = anomalies.flatMap((anomaly) =>
    (anomaly.links ?? []).filter(({ incident }) => incident === number).map(({ age }) => ({ anomaly, time: now - age })),
  );
  return links
    .sort((a, b) => a.time - b.time)
    .reduce((text, { anomaly, time }) => {
      const record = { ...anomalyRecord(anomaly, { now }), status: 'Active' as const };
      return text + appendixFor(record, text, { appUrl, time, limit: usualLengths.description }).text;
    }, description);
}

/** Fills the columns that go with a state beyond New and In Progress (`servicenow-api.md 3.4`). */
function outcome({ state, hold_reason, close_code = '', close_notes = '', assignee }: StatedIncident, at: string): Seed<'incident'> {
  const resolution = { close_code, close_notes, resolved_at: at, resolved_by: userId(assignee) };
  switch (state) {
    case 3:
      return { hold_reason: String(hold_reason ?? '') };
    case 6:
      return resolution;
    case 7:
      return { ...resolution, closed_at: at, closed_by: userId(assignee) };
    default:
      return {};
  }
}
