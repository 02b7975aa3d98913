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
  dependsOn?: string;
}

/**
 * Returns a choice of the instance's list (domain C4). Where an access rule hides the list it is a text that says why, with the
 * values that incidents have as hints.
 */
export async function listedField(client: ServiceNowClient, lists: ChoiceLists, { name, title, dependsOn = '' }: Listed): Promise<FormField> {
  const values = lists.get(name) ?? [];
  if (values.length > 0) return field(name, title, { type: 'enum', values, depends_on: dependsOn });
  return field(name, title, {
    info: `The service account can’t read the choices for ${title}. Enter the value exactly as in ServiceNow, including upper and lower case.`,
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
