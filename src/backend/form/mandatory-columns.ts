import { ticketTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { DictionaryRow, readRows } from '../servicenow/rows.js';

/** Columns that ServiceNow or this backend fills itself, so that nobody has to be asked for them. */
const filledIn = /^(sys_.*|number|state|incident_state|short_description|description|opened_by|opened_at|active|priority|correlation_.*|work_notes|comments)$/;

/**
 * Reads the columns that the instance wants filled on an incident, its own and those it has from `task`
 * (`servicenow-api.md 4.1`). None where the dictionary cannot be read: then a refusal of ServiceNow's is what tells.
 */
export async function mandatoryColumns(client: ServiceNowClient): Promise<DictionaryRow[]> {
  try {
    const { rows } = await client.list('sys_dictionary', {
      sysparm_query: all('nameINincident,task', 'mandatory=true', 'read_only=false', 'active=true', 'ORDERBYelement'),
      sysparm_fields: 'name,element,column_label,internal_type,max_length,reference,default_value,choice',
      sysparm_exclude_reference_link: 'true',
    });
    return distinct(readRows(DictionaryRow, rows)).filter(({ element }) => !filledIn.test(element));
  } catch {
    return [];
  }
}

/** A column that `incident` overrides has two entries: its own one counts. */
function distinct(rows: readonly DictionaryRow[]): DictionaryRow[] {
  const own = rows.filter(({ name }) => name === ticketTable);
  return [...own, ...rows.filter(({ name, element }) => name !== ticketTable && !own.some((row) => row.element === element))];
}
