import * as z from 'zod/mini';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { DictionaryRow, readRows } from '../servicenow/rows.js';
import type { NamedColumn } from './labels.js';

const fields = 'name,element,column_label,internal_type,max_length,reference,default_value,choice,read_only';

/**
 * Reads entries of the dictionary for tables of tasks, their own and those of `task` (`servicenow-api.md 4.1`), each column once: that of
 * the first table that declares it. None where the dictionary cannot be read.
 */
export async function readColumns(client: ServiceNowClient, tables: readonly string[], ...conditions: readonly string[]): Promise<DictionaryRow[]> {
  const parameters = {
    sysparm_query: all(`nameIN${[...tables, 'task'].join(',')}`, ...conditions, 'active=true', 'ORDERBYelement'),
    sysparm_fields: fields,
    sysparm_exclude_reference_link: 'true',
  };
  const { rows } = await client.list('sys_dictionary', parameters).catch(() => ({ rows: [] }));
  const read = readRows(DictionaryRow, rows);
  const byTable = tables.flatMap((table) => read.filter(({ name }) => name === table));
  const first = new Map([...byTable, ...read.filter(({ name }) => !tables.includes(name))].toReversed().map((row) => [row.element, row]));
  return [...first.values()].toReversed();
}

const Documented = z.object({ element: z.string().check(z.minLength(1)), label: z.string().check(z.minLength(1)) });

/** Reads the labels of columns in every language that the instance has; none where they cannot be read. */
export async function readTranslations(client: ServiceNowClient, table: string): Promise<NamedColumn[]> {
  const parameters = { sysparm_query: all(`nameIN${table},task`, 'elementISNOTEMPTY'), sysparm_fields: 'element,label' };
  const { rows } = await client.list('sys_documentation', parameters).catch(() => ({ rows: [] }));
  return readRows(Documented, rows).map(({ element, label }) => ({ name: label, column: element }));
}
