import type { FormField } from '../../contract/strict/create-ticket.js';
import type { AnomalySeed } from '../seed.js';
import type { Services } from '../services.js';
import { startingWith, storedStarts, suggestedBy } from './form/defaults.js';
import { groupField } from './form/group-field.js';
import { listedField } from './form/listed-field.js';
import { mandatoryColumns } from './form/mandatory-columns.js';
import { withMandatory } from './form/mandatory-fields.js';
import { callerField, levelField, tableField, textFields } from './form/release-fields.js';
import { groupName } from './references.js';

type Parts = Pick<Services, 'connections' | 'choices' | 'settings'>;

/** The create form as this release and this instance have it (domain C1 to C9); its defaults suit `anomaly`. */
export async function formSpecification(services: Parts, anomaly?: AnomalySeed): Promise<FormField[]> {
  const client = services.connections.client();
  const category = await listedField(client, services.choices, {
    name: 'category',
    title: 'Category',
    info: 'One of the categories of your ServiceNow instance.',
  });
  // Only now that the account has proved to be let in: refused credentials in several calls at a time lock it.
  const [subcategory, group, columns, starts] = await Promise.all([
    subcategoryFields(services),
    groupField(client),
    mandatoryColumns(client),
    startsFor(services, anomaly),
  ]);
  const { settings, choices } = services;
  const fields = await withMandatory(
    [
      tableField(settings),
      ...textFields(),
      category,
      ...subcategory,
      levelField('impact', 'Impact', 'How much of the business is affected.'),
      levelField('urgency', 'Urgency', 'How soon it has to be resolved.'),
      group,
      callerField(settings),
    ],
    columns,
    { isSent: (name) => name !== 'caller' || settings.caller, choicesOf: (column) => choices.read(client, column).catch(() => []) },
  );
  return startingWith(fields, starts);
}

async function subcategoryFields({ connections, choices, settings }: Parts): Promise<FormField[]> {
  if (!settings.extraFields.includes('subcategory')) return [];
  const details = { name: 'subcategory', title: 'Subcategory', info: 'Depends on the category.', dependsOn: 'category' } as const;
  return [await listedField(connections.client(), choices, details)];
}

/** What is set in Settings goes before what the anomaly suggests. */
async function startsFor({ connections }: Parts, anomaly: AnomalySeed | undefined) {
  const defaults = connections.active?.defaults;
  if (!defaults) return suggestedBy(anomaly);
  const label = await groupName(connections.client(), defaults.assignment_group);
  return { ...suggestedBy(anomaly), ...storedStarts(defaults, label) };
}
