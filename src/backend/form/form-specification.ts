import type { FormField } from '../../contract/strict/create-ticket.js';
import type { Connections } from '../connection/connections.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import { demandsOf } from '../connection/demands.js';
import type { ChoiceLists, Choices } from '../lookups/choices.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import type { ServiceAccounts } from '../lookups/service-account.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { startingWith, storedStarts, suggestedBy } from './defaults.js';
import { demandedColumns } from './demanded-columns.js';
import { groupField } from './group-field.js';
import { levelField, withPriorities } from './level-field.js';
import { listedField } from './listed-field.js';
import { withMandatory } from './mandatory-fields.js';
import { callerField, longestTitle, tableField, textFields } from './release-fields.js';
import { suggestedTitle } from './title-template.js';
import { knownGroup } from '../lookups/references.js';

interface Parts {
  connections: Connections;
  accounts: ServiceAccounts;
  choices: Choices;
  settings: Ports['settings'];
  lengths: ColumnLengths;
  clock: Ports['clock'];
  anomalies: Ports['anomalies'];
}

/** Returns the create form as this release and this instance have it (domain C1 to C9); its defaults suit `anomaly`. */
export async function formSpecification(parts: Parts, anomaly?: Anomaly): Promise<FormField[]> {
  const { connections, accounts, choices, settings, lengths, clock } = parts;
  const client = await connections.client();
  const demands = demandsOf(await connections.active(), clock.now());
  // All in one call: the form waits for it.
  const lists = await choices.read(client, ['category', ...settings.extraFields, 'impact', 'urgency', 'priority']);
  const category = await listedField(client, lists, { name: 'category', title: 'Category' });
  // Only now that the account has proved to be let in: refused credentials in several calls at a time lock it.
  const [subcategory, group, columns, { starts, known }, room, account] = await Promise.all([
    subcategoryFields(client, settings, lists),
    groupField(client),
    demandedColumns(client, demands, anomaly?.id),
    startsFor(client, connections, anomaly),
    lengths.of(client, ticketTable),
    settings.caller ? undefined : accounts.find(client),
  ]);
  const fields = await withMandatory(
    [
      tableField(settings),
      ...textFields(room),
      category,
      ...subcategory,
      levelField('impact', 'Impact', lists),
      withPriorities(levelField('urgency', 'Urgency', lists), lists),
      group,
      callerField(settings, account),
    ],
    columns,
    { isSent: (name) => name !== 'caller' || settings.caller, choicesOf: async (column) => (await choices.read(client, [column]).catch(() => undefined))?.get(column) ?? [] },
  );
  const title = anomaly ? await titleFor(parts, anomaly, Math.min(room.title, longestTitle)) : {};
  return startingWith(fields, { ...starts, ...title }, known);
}

/** Returns the suggestion that the template of the defaults makes; without one there is none (domain C2). */
async function titleFor({ connections, anomalies }: Parts, anomaly: Anomaly, limit: number): Promise<Parameters<typeof startingWith>[1]> {
  const template = (await connections.active())?.defaults['title'] ?? '';
  const suggestion = template && suggestedTitle(template, anomaly, (await anomalies.datastoreName?.(anomaly.datastore)) ?? '', limit);
  return suggestion ? { title: { default: suggestion, default_reason: 'Suggested from the anomaly.' } } : {};
}

async function subcategoryFields(client: ServiceNowClient, settings: Parts['settings'], lists: ChoiceLists): Promise<FormField[]> {
  if (!settings.extraFields.includes('subcategory')) return [];
  const details = { name: 'subcategory', title: 'Subcategory', dependsOn: 'category' } as const;
  return [await listedField(client, lists, details)];
}

/** Returns what the form starts with: Settings go before what the anomaly suggests. */
async function startsFor(client: ServiceNowClient, connections: Connections, anomaly: Anomaly | undefined) {
  const defaults = (await connections.active())?.defaults ?? {};
  const known = await knownGroup(client, defaults['assignment_group'] ?? '');
  return { starts: { ...suggestedBy(anomaly), ...storedStarts(defaults, known) }, known };
}
