import { ticketTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { DictionaryRow } from '../servicenow/rows.js';
import { readColumns } from './instance-columns.js';

/** Columns that ServiceNow or this backend fills itself, or that nobody outside of ServiceNow is to write. */
const filledIn = /^(sys_.*|number|state|incident_state|short_description|description|opened_by|opened_at|active|priority|correlation_.*|comments)$/;

/** Tests whether nobody has to be asked for a column. */
export const isFilledIn = (column: string): boolean => filledIn.test(column);

/**
 * Reads the columns that the dictionary wants filled on an incident, its own and those it has from `task`. None where the dictionary
 * cannot be read: then a refusal of ServiceNow's is what tells.
 */
export async function mandatoryColumns(client: ServiceNowClient): Promise<DictionaryRow[]> {
  const columns = await readColumns(client, [ticketTable], 'mandatory=true', 'read_only=false');
  // A note is written about a ticket, and none is needed to make one.
  return columns.filter(({ element }) => !isFilledIn(element) && element !== 'work_notes');
}
