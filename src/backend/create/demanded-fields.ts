import type { FieldIssue } from '../../contract/wire.js';
import { columnOf, fieldIn } from '../form/columns.js';
import { readColumns, readTranslations } from '../form/instance-columns.js';
import { resolveLabels, type NamedColumn, type ResolvedLabels } from '../form/labels.js';
import { isFilledIn } from '../form/mandatory-columns.js';
import type { BackendSettings } from '../ports/settings.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { DictionaryRow } from '../servicenow/rows.js';
import type { TicketValues } from './ticket-values.js';

/** A column that a rule has named, with the label that it used. */
interface Named {
  readonly label: string;
  readonly column: string;
  /** No other column has this label. */
  readonly isCertain: boolean;
}

/** What a rule that refused a ticket has named. */
export interface DemandedFields {
  /** The labels, whole. */
  readonly labels: readonly string[];
  /** Columns that can be filled in, and were not. */
  readonly open: readonly Named[];
  /** What to say at the fields. */
  readonly issues: FieldIssue[];
  /** What to say of it all: which fields there are, and what to do about those that no form can have. */
  readonly text: string;
}

type Fit = 'open' | 'given' | 'closed';

/**
 * Finds out which columns a rule means by the labels that it names, and what can be done about each. Nothing where not one of them is a
 * column that the account may read of.
 */
export async function demandedFields(client: ServiceNowClient, labels: readonly string[], values: TicketValues, settings: Pick<BackendSettings, 'caller'>): Promise<DemandedFields> {
  const rows = labels.length > 0 ? await readColumns(client, [values.table]) : [];
  const { found, unknown } = await resolve(client, labels, values.table, rows);
  const byColumn = new Map(rows.map((row) => [row.element, row]));
  const judged = found.map(({ label, columns }) => judge(label, columns, (column) => fitOf(byColumn.get(column), column, values, settings)));
  const of = (fit: Fit) => judged.filter((one) => one.fit === fit);
  const open = of('open').flatMap(({ label, columns }) => columns.map((column) => ({ label, column, isCertain: columns.length === 1 })));
  return {
    labels: [...found.map(({ label }) => label), ...unknown],
    open,
    issues: judged.flatMap((one) => one.columns.map((column): FieldIssue => ({ field: fieldIn(column, values.table), detail: issueOf(one) }))),
    text: [openText(of('open')), givenText(of('given')), closedText(of('closed')), unknownText(unknown)].filter((text) => text !== '').join(' '),
  };
}

/** What columns of every form are called where nobody has renamed them (`servicenow-api.md 3.1`). */
const usualNames: readonly NamedColumn[] = [
  { name: 'Short description', column: 'short_description' },
  { name: 'Description', column: 'description' },
  { name: 'Category', column: 'category' },
  { name: 'Subcategory', column: 'subcategory' },
  { name: 'Impact', column: 'impact' },
  { name: 'Urgency', column: 'urgency' },
  { name: 'Assignment group', column: 'assignment_group' },
  { name: 'Caller', column: 'caller_id' },
];

/** Looks in the dictionary first, and at other languages only for what is not there; where it may not be read, among the usual names. */
async function resolve(client: ServiceNowClient, labels: readonly string[], table: string, rows: readonly DictionaryRow[]): Promise<ResolvedLabels> {
  const read = rows.flatMap(({ element, column_label }): NamedColumn[] => [
    { name: column_label || element, column: element },
    { name: element, column: element },
  ]);
  const names = read.length > 0 ? read : usualNames;
  const resolved = resolveLabels(labels, names);
  if (resolved.unknown.length === 0) return resolved;
  return resolveLabels(labels, [...names, ...(await readTranslations(client, table))]);
}

interface Judged {
  label: string;
  fit: Fit;
  /** Those that the fit is of; none of what no form can have. */
  columns: readonly string[];
}

/** Of several columns with one label those count that can be filled in. */
function judge(label: string, columns: readonly string[], fitOfColumn: (column: string) => Fit): Judged {
  const fit = (['open', 'given', 'closed'] as const).find((one) => columns.some((column) => fitOfColumn(column) === one)) ?? 'closed';
  return { label, fit, columns: fit === 'closed' ? [] : columns.filter((column) => fitOfColumn(column) === fit) };
}

function fitOf(row: DictionaryRow | undefined, column: string, { table, description, fields }: TicketValues, { caller }: Pick<BackendSettings, 'caller'>): Fit {
  const field = fieldIn(column, table);
  if ((column === 'description' && description !== '') || (Object.hasOwn(fields, field) && columnOf(field, table) === column)) return 'given';
  return isFilledIn(column) || row?.read_only === 'true' || (field === 'caller' && !caller) ? 'closed' : 'open';
}

const issueOf = ({ label, fit, columns }: Judged): string => {
  if (fit === 'given') return `ServiceNow may not accept this value for ${label}.`;
  if (columns.length > 1) return `ServiceNow requires ${label} and has more than one field with that name. Fill in the one it means.`;
  return `ServiceNow requires ${label}.`;
};

const named = (judged: readonly Pick<Judged, 'label'>[]): string => judged.map(({ label }) => label).join(', ');
const aRule = 'A data policy or business rule on the ServiceNow instance';

const openText = (open: readonly Judged[]): string =>
  open.length === 0 ? '' : `${aRule} requires ${named(open)}. Fill in what’s missing, then create the ticket again.`;

const givenText = (given: readonly Judged[]): string =>
  given.length === 0 ? '' : `${aRule} may not accept the value of ${named(given)}. Change it, or ask your ServiceNow administrator.`;

const closedText = (closed: readonly Judged[]): string =>
  closed.length === 0
    ? ''
    : `${aRule} requires ${named(closed)}, which Qualytics doesn’t fill in. Ask your ServiceNow administrator to give it a default value, or to exempt the service account from the rule.`;

const unknownText = (unknown: readonly string[]): string =>
  unknown.length === 0
    ? ''
    : `${aRule} names ${unknown.join(', ')}, but the service account finds no field with that name in ServiceNow’s dictionary. Ask your ServiceNow administrator to give that field a default value, to exempt the service account from the rule, or to let the account read sys_dictionary and sys_documentation.`;
