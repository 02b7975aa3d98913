import type { Choice } from '../../contract/create-ticket.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { FieldIssue } from '../../contract/wire.js';
import { toSysId } from '../../common/sys-id.js';
import type { ChoiceLists, Choices } from '../lookups/choices.js';
import { searchGroups } from '../lookups/references.js';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { levelsOf } from './level-field.js';
import { templateIssue } from './title-template.js';

/** The instance whose tickets start with the defaults. */
interface Instance {
  client: ServiceNowClient;
  choices: Choices;
}

/** What a value is held against. */
interface Known {
  client: ServiceNowClient;
  lists: ChoiceLists;
}

const listed = ['category', 'subcategory', 'impact', 'urgency'];

/** What ServiceNow would have against a value, by field; only these have a default. */
const issues: Readonly<Record<string, (value: string, known: Known, all: TicketDefaults) => Promise<string | undefined> | string | undefined>> = {
  title: templateIssue,
  assignment_group: (value, { client }) => groupIssue(value, client),
  category: (value, { lists }) => choiceIssue(value, lists.get('category') ?? [], 'category'),
  subcategory: (value, { lists }, { category }) =>
    choiceIssue(
      value,
      (lists.get('subcategory') ?? []).filter(({ dependent_value }) => dependent_value === '' || dependent_value === category),
      'subcategory',
    ),
  impact: (value, { lists }) => levelIssue(value, levelsOf(lists.get('impact'))),
  urgency: (value, { lists }) => levelIssue(value, levelsOf(lists.get('urgency'))),
};

/**
 * Holds defaults for new tickets against the instance: a value that ServiceNow would drop from every ticket is refused
 * here, once (domain C11). What cannot be looked up is taken as it is, and so is a field without a value, which has none.
 *
 * @throws ProblemError `invalid-request` that names the fields
 */
export async function acceptDefaults(given: TicketDefaults, instance: Instance): Promise<TicketDefaults> {
  const defaults = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const { client, choices } = instance;
  const known = { client, lists: await choices.recent(client, listed.filter((field) => Object.hasOwn(defaults, field))) };
  const found = await Promise.all(Object.entries(defaults).map(async ([field, value]): Promise<FieldIssue[]> => {
    const check = Object.hasOwn(issues, field) ? issues[field] : undefined;
    const detail = check ? await check(value, known, defaults) : 'This field can’t have a default.';
    return detail ? [{ field, detail }] : [];
  }));
  const errors = found.flat();
  if (errors.length > 0) throw new ProblemError('invalid-request', 'ServiceNow wouldn’t keep some of these values. Correct them, then save again.', { errors });
  const group = toSysId(defaults['assignment_group'] ?? '');
  return group ? { ...defaults, assignment_group: group } : defaults;
}

async function groupIssue(given: string, client: ServiceNowClient): Promise<string | undefined> {
  const sysId = toSysId(given);
  if (!sysId) return 'This isn’t the sys_id of a group, which has 32 characters, 0–9 and a–f. Choose a group from the list.';
  const isUnknown = (await groups(client, sysId))?.total === 0 && ((await groups(client, ''))?.items ?? []).length > 0;
  return isUnknown ? 'ServiceNow has no group with this sys_id. Choose a group from the list.' : undefined;
}

/** Finds groups; the total counts those that may not be read, too (`servicenow-api.md 1.4`). Undefined where ServiceNow gives no list. */
const groups = (client: ServiceNowClient, query: string) => searchGroups(client, { query, size: '1' }).catch(() => undefined);

const levelIssue = (value: string, levels: readonly Choice[]): string | undefined =>
  levels.some((level) => level.value === value) ? undefined : `Choose one of ${levels.map(({ label }) => label).join(', ')}, or no default.`;

function choiceIssue(value: string, choices: readonly Choice[], what: string): string | undefined {
  const known = choices.map((choice) => choice.value);
  if (known.length === 0 || known.includes(value)) return undefined;
  const meant = known.find((other) => other.toLowerCase() === value.toLowerCase());
  return meant ? `Upper and lower case matter in ServiceNow. Did you mean ${meant}?` : `Your ServiceNow instance has no ${what} ${value}. Choose a different value.`;
}
