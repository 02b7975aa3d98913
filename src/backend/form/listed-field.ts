import type { FormField } from '../../contract/strict/create-ticket.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { ChoiceLists } from '../lookups/choices.js';
import { field } from './field.js';

/** So many values seen on incidents are worth a hint; more would be no list but noise. */
const maxSuggestions = 50;

interface Listed {
  name: 'category' | 'subcategory';
  title: string;
  info: string;
  dependsOn?: string;
}

/**
 * Returns a choice of the instance's list (domain C4). Where an access rule hides the list it is a text that says why, with the
 * values that incidents have as hints.
 */
export async function listedField(client: ServiceNowClient, lists: ChoiceLists, { name, title, info, dependsOn = '' }: Listed): Promise<FormField> {
  const values = lists.get(name) ?? [];
  if (values.length > 0) return field(name, title, { type: 'enum', values, info, depends_on: dependsOn });
  const reason = `The service account cannot read the choices of ${title}`;
  return field(name, title, {
    info: `${reason}: type the value exactly as ServiceNow has it, upper and lower case included.`,
    depends_on: dependsOn,
    suggestions: await valuesInUse(client, name),
    max_length: 40,
  });
}

/** Reads the values in use on incidents; none where they cannot be read either, which is no reason to have no form. */
async function valuesInUse(client: ServiceNowClient, column: string): Promise<string[]> {
  const values = await client.valuesOf(ticketTable, column).catch(() => []);
  return values.filter((value) => value !== '').slice(0, maxSuggestions);
}
