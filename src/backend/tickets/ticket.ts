import * as z from 'zod/mini';
import type { Ticket } from '../../contract/ticket.js';
import { commonTable, ticketTable } from '../../providers/servicenow/tables.js';
import { recordAddress } from '../../providers/servicenow/record-address.js';
import { incidentStates, stateCode, type IncidentStateCode } from '../../providers/servicenow/states.js';
import type { TaskRow } from '../servicenow/rows.js';
import type { TicketRef } from '../ports/records.js';
import type { BackendSettings } from '../ports/settings.js';

/** Returns the table in which to look for a ticket of this release: `task` holds them all (`servicenow-api.md 4.1`). */
export const readTable = ({ tables: [only = ticketTable, ...others] }: Pick<BackendSettings, 'tables'>): string => (others.length > 0 ? commonTable : only);

/** Returns the table that a row is in; one whose class an access rule hides counts as an incident. */
export const tableOf = ({ sys_class_name }: TaskRow): string => sys_class_name.value || ticketTable;

/** Returns one text that identifies a ticket across instances. */
export const ticketKey = ({ origin, sysId }: Pick<TicketRef, 'origin' | 'sysId'>): string => `${origin}/${sysId}`;

/** The columns that a ticket is made of, without its long text. */
export const summaryColumns = [
  'sys_id', 'number', 'sys_class_name', 'short_description', 'state', 'active', 'priority', 'urgency', 'impact', 'category', 'subcategory',
  'sys_created_on', 'sys_updated_on', 'resolved_at', 'closed_at', 'assigned_to', 'assignment_group', 'caller_id',
] as const;

export const ticketColumns = [...summaryColumns, 'description'] as const;

/** Returns the parameters that make an answer a `TaskRow` of these columns. */
export const asTaskRow = (columns: readonly string[] = ticketColumns) => ({
  sysparm_display_value: 'all',
  sysparm_exclude_reference_link: 'true',
  sysparm_fields: columns.join(','),
});

/** Returns the wire's ticket for a record. `known` fills in what a short read leaves out. */
export function ticketFrom(row: TaskRow, { origin, table }: Pick<TicketRef, 'origin' | 'table'>, known?: Ticket): Ticket {
  const place = { table, state: row.state.value };
  const code = codeOf(row.state.display, place);
  return {
    ticket_id: row.sys_id.value,
    ticket_number: row.number.value,
    title: row.short_description.value,
    description: row.description.value || (known?.description ?? ''),
    status: row.state.display,
    active: activeIn(row),
    status_kind: code && incidentStates[code].kind,
    priority: row.priority.display,
    urgency: row.urgency.display,
    impact: row.impact.display,
    category: row.category.display,
    subcategory: row.subcategory.display,
    created_at: row.sys_created_on.value,
    updated_at: row.sys_updated_on.value,
    resolved_at: row.resolved_at.value,
    closed_at: row.closed_at.value,
    assigned_to: row.assigned_to.display,
    assigned_group: row.assignment_group.display,
    requester: row.caller_id.display,
    url: recordAddress({ origin, table, sysId: row.sys_id.value }),
    comments_count: '',
    metadata: place,
  };
}

/** Returns ServiceNow's own word for whether a record is still open, whatever its state is called (`servicenow-api.md 3.4`); undefined where it is hidden. */
const activeIn = ({ active: { value } }: TaskRow): boolean | undefined => (value === 'true' ? true : value === 'false' ? false : undefined);

/** Tests whether a ticket is closed: as ServiceNow says, or where that is hidden by its state. */
export const isClosed = (ticket: Ticket): boolean => (ticket.active === undefined ? isIn(ticket, closedStates) : !ticket.active);

/** Tests whether the work on a ticket is over: it is closed, or resolved, which ServiceNow takes for open. */
export const isOver = (ticket: Ticket): boolean => isClosed(ticket) || isIn(ticket, resolvedStates);

const overStates = Object.entries(incidentStates).filter(([, { isOver: over }]) => over);
const closedStates = overStates.flatMap(([code, { kind }]) => (kind === 'resolved' ? [] : code));
const resolvedStates = overStates.flatMap(([code, { kind }]) => (kind === 'resolved' ? code : []));

const Place = z.object({ table: z.string(), state: z.string() });

function isIn({ status, metadata }: Ticket, states: readonly string[]): boolean {
  const code = codeOf(status, z.safeParse(Place, metadata).data);
  return code !== undefined && states.includes(code);
}

/** Returns the code of an incident that a state amounts to. Codes are an incident's own: of another table the state's name counts. */
function codeOf(status: string, place: z.infer<typeof Place> | undefined): IncidentStateCode | undefined {
  if (place?.table === ticketTable) return stateCode(place.state);
  return place?.state === status ? undefined : stateCode(status);
}

/** Returns what is known of a ticket that was never read: its address alone. */
export const unseenTicket = (ref: TicketRef): Ticket => ({
  ticket_id: ref.sysId, ticket_number: ref.sysId, title: '', description: '', status: '', active: undefined, status_kind: undefined, priority: '', urgency: '', impact: '', category: '',
  subcategory: '', created_at: '', updated_at: '', resolved_at: '', closed_at: '', assigned_to: '', assigned_group: '', requester: '',
  url: recordAddress(ref), comments_count: '', metadata: {},
});
