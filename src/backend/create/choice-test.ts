import { ticketTable } from '../../providers/servicenow/tables.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { Choices } from '../lookups/choices.js';
import type { TicketValues } from './ticket-values.js';

/**
 * Returns a test whether a value is on the choice list of its field: an instance that stores what is on no list shows it, and
 * yet nobody finds it (domain C11). True where there is no list to look at. The lists are those of incidents.
 */
export async function choiceTest(client: ServiceNowClient, choices: Choices, { table, fields }: TicketValues): Promise<(field: string, value: string) => boolean> {
  if (table !== ticketTable) return () => true;
  const names = ['category', 'subcategory'].filter((name) => fields[name]);
  const lists = await choices.recent(client, names);
  const fits = (parent: string): boolean => parent === '' || !fields['category'] || parent === fields['category'];
  return (field, value) => {
    const list = lists.get(field) ?? [];
    return list.length === 0 || list.some((choice) => choice.value === value && fits(choice.dependent_value));
  };
}
