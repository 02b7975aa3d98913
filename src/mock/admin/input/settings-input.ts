import * as z from 'zod/mini';
import { columnNames, isColumn, tableNames, type InstanceSettings, type TableName } from '../../servicenow/index.js';
import { noSuch, oneOf, strict } from './names.js';
import { invalidField } from './problem.js';
import { parseInput } from './read-input.js';

const count = z.int().check(z.gte(0));
const positive = z.int().check(z.gte(1));
const table = oneOf('table', tableNames);
const perTable = <Value extends z.ZodMiniType>(value: Value) => z.partialRecord(table, value);

type Issue = z.core.$ZodRawIssue;

/** What is wrong with columns that are named at these places: that their table has none by the name. */
const issuesOf = (table: TableName, columns: readonly (readonly [place: string | number, column: string])[]): Issue[] =>
  columns
    .filter(([, column]) => !isColumn(table, column))
    .map(([place, column]) => ({ code: 'custom', path: [table, place], message: noSuch(`column of ${table}`, column, columnNames(table)), input: column }));

/** Names of columns by their table, which has each of them. */
const columnsOfTables = perTable(z.array(z.string())).check(({ value, issues }) => {
  for (const table of tableNames) issues.push(...issuesOf(table, [...(value[table] ?? []).entries()]));
});

/** What is made of columns, by their table, which has each of them. */
const rulesOfTables = perTable(z.record(z.string(), z.string())).check(({ value, issues }) => {
  for (const table of tableNames) issues.push(...issuesOf(table, Object.keys(value[table] ?? {}).map((column) => [column, column] as const)));
});

const switches = {
  invalidQuery: oneOf('way', ['ignore', 'no_rows', 'forbid']),
  choice: oneOf('way', ['store', 'drop']),
  reference: oneOf('way', ['resolve', 'store', 'empty']),
  insertSysId: oneOf('way', ['ignore', 'honour']),
  closeDataPolicy: z.boolean(),
  insertDataPolicy: columnsOfTables,
  closedReadOnly: z.boolean(),
  unauthenticatedText: oneOf('text', ['current', 'older']),
  basicAuthentication: z.boolean(),
  prevLinkQuirk: z.boolean(),
  maxBodyBytes: positive,
  maxAttachmentBytes: positive,
  unreadableTables: z.array(table),
  closedTables: z.array(table),
  readOnlyTables: z.array(table),
  deniedColumns: columnsOfTables,
  writeOnlyColumns: columnsOfTables,
  astral: oneOf('way', ['store', 'drop', 'question']),
  auditedColumns: columnsOfTables,
  overridingRules: rulesOfTables,
  abortingRules: perTable(z.string()),
  requestsPerHour: count,
  requestsPerHourOfRole: z.record(z.string(), positive),
  requestsPerHourOfUser: z.record(z.string(), positive),
  clientCredentialsGrant: z.boolean(),
} satisfies Record<keyof InstanceSettings, z.ZodMiniType>;

/** The switches of an instance, or some of them. */
export const SettingsInput = z.partial(strict('switch', switches));

type SwitchValues = z.output<typeof SettingsInput>;

/** Takes the value of a switch. Throws InputError. */
export function switchOf(name: string, value: unknown): SwitchValues {
  if (value === undefined) throw invalidField(name, 'It wants a value');
  return parseInput(SettingsInput, { [name]: value });
}
