import * as z from 'zod/mini';
import { isFaultName, faultCatalogue } from '../../servicenow/faults/fault-catalogue.js';
import { isColumn, tableNames, type InstanceSettings } from '../../servicenow/index.js';
import { instanceScenarios } from '../stage/stage.js';

const count = z.int().check(z.gte(0));
const positive = z.int().check(z.gte(1));
const milliseconds = z.number().check(z.gte(0), z.lte(86_400_000));

/** The most that an instance generates at once: two gigabytes of records. */
const maxIncidents = 1_000_000;

const seed = z.int().check(z.gte(0), z.lte(4_294_967_295));
const incidents = z.int().check(z.gte(0), z.lte(maxIncidents));

export const StageInput = z.strictObject({
  scenario: z.optional(z.enum(instanceScenarios)),
  seed: z.optional(seed),
  incidents: z.optional(incidents),
});

export const ScenarioInput = z.strictObject({ scenario: z.enum(instanceScenarios) });
export const GenerateInput = z.strictObject({ count: z.int().check(z.gte(1), z.lte(maxIncidents)), seed: z.optional(seed) });

export const FaultInput = z.strictObject({
  times: z.optional(positive),
  latency: z.optional(milliseconds),
  jitter: z.optional(milliseconds),
  every: z.optional(positive),
  probability: z.optional(z.number().check(z.gte(0), z.lte(1))),
  status: z.optional(z.int().check(z.gte(500), z.lte(599))),
  retryAfter: z.optional(count),
  userName: z.optional(z.string().check(z.minLength(1))),
  method: z.optional(z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  path: z.optional(z.string().check(z.startsWith('/'))),
});

export const FaultNameInput = z.object({
  name: z.enum(Object.keys(faultCatalogue).filter(isFaultName), 'There is no such fault; GET /__mock/faults lists those that there are'),
});
export const SnapshotInput = z.object({ name: z.string().check(z.regex(/^[\w.-]{1,64}$/)) });
export const RecordInput = z.object({ id: z.coerce.number().check(z.int()) });

export const FreezeInput = z.strictObject({ at: z.optional(z.iso.datetime({ offset: true })) });
export const AdvanceInput = z.strictObject({ milliseconds: z.number().check(z.gte(-3.2e11), z.lte(3.2e11)) });

export const JournalQuery = z.strictObject({
  method: z.optional(z.string()),
  path: z.optional(z.string()),
  status: z.optional(z.coerce.number().check(z.int(), z.gte(100), z.lte(599))),
  matched: z.optional(z.stringbool({ truthy: ['true'], falsy: ['false'] })),
  since: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(1000))),
});

const table = z.enum(tableNames);
const perTable = <Value extends z.ZodMiniType>(value: Value) => z.partialRecord(table, value);

/** Names of columns by their table, which has each of them. */
const columnsOfTables = perTable(z.array(z.string())).check(({ value, issues }) => {
  for (const table of tableNames) {
    for (const [index, column] of (value[table] ?? []).entries()) {
      if (!isColumn(table, column)) issues.push({ code: 'custom', path: [table, index], message: `${table} has no such column`, input: column });
    }
  }
});

const switches = {
  invalidQuery: z.enum(['ignore', 'no_rows', 'forbid']),
  choice: z.enum(['store', 'drop']),
  reference: z.enum(['resolve', 'store', 'empty']),
  insertSysId: z.enum(['ignore', 'honour']),
  closeDataPolicy: z.boolean(),
  insertDataPolicy: columnsOfTables,
  closedReadOnly: z.boolean(),
  unauthenticatedText: z.enum(['current', 'older']),
  prevLinkQuirk: z.boolean(),
  maxBodyBytes: positive,
  maxAttachmentBytes: positive,
  unreadableTables: z.array(table),
  closedTables: z.array(table),
  readOnlyTables: z.array(table),
  deniedColumns: columnsOfTables,
  writeOnlyColumns: columnsOfTables,
  astral: z.enum(['store', 'drop', 'question']),
  auditedColumns: columnsOfTables,
  overridingRules: perTable(z.record(z.string(), z.string())),
  abortingRules: perTable(z.string()),
  requestsPerHour: count,
  requestsPerHourOfRole: z.record(z.string(), positive),
  requestsPerHourOfUser: z.record(z.string(), positive),
  clientCredentialsGrant: z.boolean(),
} satisfies Record<keyof InstanceSettings, z.ZodMiniType>;

/** The switches of an instance, or some of them. */
export const SettingsInput: z.ZodMiniType<Partial<InstanceSettings>> = z.partial(z.strictObject(switches));
