import * as z from 'zod/mini';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { readRows } from '../servicenow/rows.js';

/** Every column is needed: of a policy whose condition may not be read nobody can tell when it holds. */
const Policy = z.object({ sys_id: z.string(), model_table: z.string(), conditions: z.string(), inherit: z.string(), active: z.string() });
type Policy = z.infer<typeof Policy>;

const PolicyRule = z.object({ sys_data_policy: z.string(), field: z.string().check(z.minLength(1)), mandatory: z.string() });

/**
 * Reads the columns that data policies demand of every incident (`servicenow-api.md 4.1`). None where policies may not be read; one
 * with a condition holds for some incidents alone, and shows by its refusal.
 */
export async function policyColumns(client: ServiceNowClient): Promise<string[]> {
  const policies = await read(client, 'sys_data_policy2', Policy, all('active=true', `model_tableIN${ticketTable},task`));
  const ids = policies.filter(holdsAlways).map(({ sys_id }) => sys_id);
  if (ids.length === 0) return [];
  const rules = await read(client, 'sys_data_policy_rule', PolicyRule, all('mandatory=true', `sys_data_policyIN${ids.join(',')}`));
  // An instance may drop a condition that it does not know, and answer with every row (`servicenow-api.md 2.4`).
  const demanded = rules.filter(({ sys_data_policy, mandatory }) => mandatory === 'true' && ids.includes(sys_data_policy));
  return [...new Set(demanded.map(({ field }) => field))];
}

/** A policy of `task` holds for what extends it where it says so. */
const holdsAlways = ({ model_table, conditions, inherit, active }: Policy): boolean =>
  active === 'true' && (model_table === ticketTable || (model_table === 'task' && inherit === 'true')) && /^\^?(EQ)?$/.test(conditions);

async function read<Row extends z.core.$ZodObject>(client: ServiceNowClient, table: string, schema: Row, query: string): Promise<z.output<Row>[]> {
  const parameters = { sysparm_query: query, sysparm_fields: Object.keys(schema._zod.def.shape).join(','), sysparm_exclude_reference_link: 'true' };
  const { rows } = await client.list(table, parameters).catch(() => ({ rows: [] }));
  return readRows(schema, rows);
}
