import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { FieldIssue } from '../../contract/wire.js';
import { isSysId, toSysId } from '../../common/sys-id.js';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { searchGroups } from '../lookups/references.js';

interface Instance {
  client: ServiceNowClient;
  /** The instance's categories; empty where they cannot be read. */
  categories: () => Promise<readonly { value: string }[]>;
}

const levels = ['', '1', '2', '3'];
const levelText = 'Choose 1 - High, 2 - Medium, 3 - Low, or no default.';

/**
 * Holds defaults for new tickets against the instance: a value that ServiceNow would drop from every ticket is refused
 * here, once (domain C11). What cannot be looked up is taken as it is.
 * @throws ProblemError `invalid-request` that names the fields
 */
export async function acceptDefaults(defaults: TicketDefaults, instance: Instance): Promise<TicketDefaults> {
  const details: Record<keyof TicketDefaults, string | undefined> = {
    assignment_group: await groupIssue(defaults.assignment_group, instance.client),
    category: await categoryIssue(defaults.category, instance),
    impact: levels.includes(defaults.impact) ? undefined : levelText,
    urgency: levels.includes(defaults.urgency) ? undefined : levelText,
  };
  const errors = Object.entries(details).flatMap(([field, detail]): FieldIssue[] => (detail ? [{ field, detail }] : []));
  if (errors.length > 0) throw new ProblemError('invalid-request', 'ServiceNow would not keep some of these values. Correct them and save again.', { errors });
  return { ...defaults, assignment_group: toSysId(defaults.assignment_group) ?? '' };
}

async function groupIssue(sysId: string, client: ServiceNowClient): Promise<string | undefined> {
  if (sysId === '') return undefined;
  if (!isSysId(sysId)) return 'An assignment group is kept by its sys_id: 32 hexadecimal digits. Choose one from the list.';
  const isUnknown = !(await findsGroup(client, sysId)) && (await findsGroup(client, ''));
  return isUnknown ? 'ServiceNow has no group with this sys_id. Choose one from the list.' : undefined;
}

/** Tests whether a group matches and may be read; the total counts those that may not, too (`servicenow-api.md 1.4`). */
const findsGroup = async (client: ServiceNowClient, query: string): Promise<boolean> =>
  (await searchGroups(client, { query, size: '1' }).catch(() => ({ items: [] }))).items.length > 0;

async function categoryIssue(category: string, { categories }: Instance): Promise<string | undefined> {
  const known = category === '' ? [] : (await categories()).map(({ value }) => value);
  if (known.length === 0 || known.includes(category)) return undefined;
  const meant = known.find((value) => value.toLowerCase() === category.toLowerCase());
  return meant ? `ServiceNow tells upper from lower case: did you mean ${meant}?` : `${category} is no category of your ServiceNow instance.`;
}
