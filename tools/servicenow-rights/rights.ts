import { checks } from '../../src/backend/connection-test/checks.js';
import { writers } from '../../src/backend/connection-test/writing-role.js';
import { usualLengths } from '../../src/backend/lookups/lengths.js';
import { guardedColumns } from '../../src/backend/ports/records.js';

/** What a right is for, who has it without more ado, and what falls away without it. */
export interface Purpose {
  readonly purpose: string;
  readonly owner: string;
  readonly without: string;
}

/** On an instance as it comes; nowhere is it certain, since each has access rules of its own (`servicenow-api.md 5`). */
const owners = {
  writers: [...writers].filter((role) => role !== 'admin').map((role) => `\`${role}\``).join(', '),
  /** Work notes are for fulfillers (`servicenow-api.md 3.6`). */
  notes: '`itil`, and roles that contain it',
  most: 'most accounts with a role; on some instances none',
  admins: 'administrators alone',
  unknown: 'not known for certain',
} as const;

type Tested = 'choices' | 'groups' | 'users' | 'work-notes';

/** In the words of the connection test, which finds it lacking: without those that send its reader to an administrator. */
function tested(name: Tested, purpose: string, owner: keyof typeof owners, more = ''): Purpose {
  const [found = ''] = checks[name].unreadable.split(' Ask your ServiceNow administrator');
  return { purpose, owner: owners[owner], without: `${found}${more && ` ${more}`}` };
}

const ofRoles = (purpose: string): Purpose => ({
  purpose,
  owner: owners.unknown,
  without: 'The connection test cannot say whether the account is likely to write incidents: the first one that is created shows it.',
});

/** To read a table, by its name, what is needed most first. A table that the backend begins to ask for has to get a line here. */
export const toRead: Readonly<Record<string, Purpose>> = {
  incident: { purpose: 'All of it: the connection is taken only where incidents can be read.', owner: owners.writers, without: 'Nothing works: the connection is refused.' },
  sys_choice: tested('choices', 'Lists of Category, Subcategory, Impact, Urgency and Priority, in the words of the instance.', 'most', 'Impact and Urgency then read 1 - High, 2 - Medium, 3 - Low.'),
  sys_user_group: tested('groups', 'Assignment groups by name.', 'most'),
  sys_user: tested('users', 'The account’s own record, which becomes the caller of an incident and says which language the account reads; people by name, where a caller can be chosen.', 'most', 'Incidents are created without a caller.'),
  sys_user_has_role: ofRoles('The connection test alone: whether the account has a role that usually lets it write incidents.'),
  sys_user_role: ofRoles('The names of these roles.'),
  sys_user_role_contains: ofRoles('What these roles contain.'),
  sys_dictionary: { purpose: 'Which columns are mandatory, what they are called, and how long texts may be.', owner: owners.most, without: `A mandatory column is in the form only once a create was refused for it; a short description is taken to hold ${usualLengths.title} characters, a description ${usualLengths.description.toLocaleString('en')}.` },
  sys_documentation: { purpose: 'The labels of columns in the languages of the instance, when a create is refused and names columns by them.', owner: owners.unknown, without: 'A refusal in another language than English may not lead to a field of the form: the person is told what ServiceNow said.' },
  sys_data_policy2: { purpose: 'Which columns data policies demand.', owner: owners.unknown, without: 'Such a column is in the form only once a create was refused for it.' },
  sys_data_policy_rule: { purpose: 'Which columns these policies demand.', owner: owners.unknown, without: 'As without sys_data_policy2.' },
  sys_properties: { purpose: 'The language of the instance (glide.sys.language), where choices are in several languages and the account’s record names none.', owner: owners.admins, without: 'Choices that are there in several languages read in English.' },
  sys_audit: { purpose: 'A text that somebody else wrote while an incident was being linked, to put it back.', owner: owners.admins, without: 'Their text cannot be put back: a work note and the answer say that it may have been replaced, and to look at the history.' },
  task: { purpose: 'Whether a linked incident that is not in its table any more was deleted or moved to another one.', owner: owners.unknown, without: 'The link says that the incident cannot be found, and not why.' },
};

/** To write to incidents. */
export const toWrite: readonly (Purpose & { readonly right: string })[] = [
  { right: 'create `incident`', purpose: 'New incidents, when somebody sends the form.', owner: owners.writers, without: 'Incidents can be linked, and none can be created: the connection counts as limited from the first one that was refused.' },
  { right: 'write `incident`', purpose: 'Links and work notes.', owner: owners.writers, without: 'Neither can be written: a link is refused, and work notes wait until somebody has granted the right and presses *Retry now*.' },
];

/** Single columns of Incident, whose absence is noticed. */
export const incidentColumns: readonly (Purpose & { readonly access: string; readonly columns: readonly string[] })[] = [
  { access: 'read and write', columns: ['work_notes'], ...tested('work-notes', 'Work notes, which are read back: one that is not seen counts as not delivered, and is never written twice.', 'notes') },
  { access: 'read and write', columns: ['description'], purpose: 'The details of the anomaly, appended to what is there.', owner: owners.writers, without: 'What cannot be read is not written over: a work note stands in for it.' },
  { access: 'read and write', columns: ['correlation_id'], purpose: 'By it a create whose answer was lost is found again.', owner: owners.writers, without: 'After a lost answer nobody can tell whether the incident was created: nothing is repeated, and the person is asked to look in ServiceNow.' },
  { access: 'read', columns: ['sys_mod_count'], purpose: 'Whether somebody else wrote at the same moment.', owner: owners.writers, without: 'That a text of theirs was replaced is not noticed.' },
  { access: 'read', columns: ['active'], purpose: 'Whether an incident is closed, whatever its states are called.', owner: owners.writers, without: 'The states that an incident has as it comes count in its place.' },
  { access: 'write', columns: [...guardedColumns, 'impact', 'urgency', 'priority'], purpose: 'What was chosen in the form.', owner: owners.writers, without: 'ServiceNow drops the value without an error: the person is told which fields it did not keep.' },
  { access: 'write', columns: ['caller_id'], purpose: 'The account as the caller: REST sets none.', owner: owners.writers, without: 'The caller stays empty.' },
];
