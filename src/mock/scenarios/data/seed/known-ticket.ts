import type { LinkSeed as LinkRecord } from '../../../../backend/seed/backend-seed.js';
import { glideTime } from '../age.js';
import type { StatedIncident } from '../incidents/index.js';
import { users } from '../users.js';
import { incidentId } from './incident-records.js';
import type { Stage } from './stage.js';

const stateLabels = { 1: 'New', 2: 'In Progress', 3: 'On Hold', 6: 'Resolved', 7: 'Closed', 8: 'Canceled' } as const;
const priorityLabels = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low', '5 - Planning'] as const;
const levelLabels = { 1: '1 - High', 2: '2 - Medium', 3: '3 - Low' } as const;

/** Returns the incident as the backend read it last, its values in words. */
export function knownTicket(incident: StatedIncident, { now, origin }: Stage): LinkRecord['ticket'] {
  const id = incidentId(incident.number);
  return {
    ticket_id: id,
    ticket_number: incident.number,
    title: incident.short_description,
    description: incident.description,
    status: stateLabels[incident.state],
    priority: priorityLabels[incident.impact + incident.urgency - 2] ?? '',
    impact: levelLabels[incident.impact],
    urgency: levelLabels[incident.urgency],
    category: incident.category,
    created_at: glideTime(now - incident.opened),
    updated_at: glideTime(now - incident.updated),
    assigned_to: nameOf(incident.assignee),
    assigned_group: incident.group ?? '',
    requester: nameOf(incident.caller),
    url: `${origin}/nav_to.do?uri=${encodeURIComponent(`incident.do?sys_id=${id}`)}`,
  };
}

const nameOf = (userName: string | undefined): string => users.find(({ user_name }) => user_name === userName)?.name ?? '';
