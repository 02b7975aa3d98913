import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Demand } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { DictionaryRow } from '../servicenow/rows.js';
import { readColumns } from './instance-columns.js';
import { isFilledIn, mandatoryColumns } from './mandatory-columns.js';
import { policyColumns } from './policy-columns.js';

/** A column that the instance wants filled, or has wanted filled. */
export interface DemandedColumn extends DictionaryRow {
  /** False where only some tickets need it, as far as is known. */
  readonly required: boolean;
}

/**
 * Reads the columns that the instance demands of a ticket beyond those that it always has: by its dictionary, by data policies as far as
 * they may be read, and by what it has refused (domain C9).
 * @param anomalyId the one whose ticket was refused cannot do without what was named then; of any other nobody can tell
 */
export async function demandedColumns(client: ServiceNowClient, demands: readonly Demand[], anomalyId?: number): Promise<DemandedColumn[]> {
  const [mandatory, byPolicy] = await Promise.all([mandatoryColumns(client), policyColumns(client)]);
  const known = new Set(mandatory.map(({ element }) => element));
  const wanted = [...new Set([...byPolicy, ...demands.map(({ column }) => column)])].filter((column) => !known.has(column) && !isFilledIn(column));
  const tables = [...new Set([ticketTable, ...demands.map(({ table }) => table)])];
  const rows = wanted.length > 0 ? await readColumns(client, tables, `elementIN${wanted.join(',')}`) : [];
  const others = rows.filter(({ element, read_only }) => wanted.includes(element) && read_only !== 'true');
  return [
    ...mandatory.map((row) => ({ ...row, required: true })),
    ...others.map((row): DemandedColumn => {
      const demand = demands.find(({ column }) => column === row.element);
      const isOwn = anomalyId !== undefined && demand?.anomalies.includes(anomalyId) === true;
      return { ...row, column_label: demand?.label ?? row.column_label, required: byPolicy.includes(row.element) || isOwn };
    }),
  ];
}
