import type { FormField } from '../../contract/strict/create-ticket.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { searchGroups } from '../lookups/references.js';
import { field } from './field.js';

/** Returns the field Assignment Group: found by name, or where an access rule hides the groups a sys_id, with the reason (domain C7). */
export async function groupField(client: ServiceNowClient): Promise<FormField> {
  if (await groupsReadable(client)) {
    return field('assignment_group', 'Assignment Group', { type: 'assignment_group' });
  }
  return field('assignment_group', 'Assignment Group', {
    placeholder: '32 characters, 0–9 and a–f',
    info: 'The service account can’t read groups. Enter the group’s sys_id. In ServiceNow, open the group and choose Copy sys_id from the menu in its header.',
  });
}

/** Tests whether the groups may be read: ServiceNow hides a list by 403 or by an empty one (`servicenow-api.md 5`). */
async function groupsReadable(client: ServiceNowClient): Promise<boolean> {
  try {
    return (await searchGroups(client, { size: '1' })).items.length > 0;
  } catch (error) {
    if (error instanceof ServiceNowError && error.code === 'provider-forbidden') return false;
    throw error;
  }
}
