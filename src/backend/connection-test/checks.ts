import { checkKinds, type CheckKind, type CheckName, type ChecksOf } from '../../contract/check-kinds.js';
import type { Right } from '../../contract/strict/cause.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Parameters, ServiceNowClient } from '../servicenow/client.js';
import type { FailureCode } from '../servicenow/failure.js';

interface Check {
  title: string;
  /** The meaning of a pass. */
  passed: string;
  /** The meaning, and what to do, when a table or a column answers with nothing. */
  unreadable: string;
  /** The rights that are lacking then. */
  needs: readonly Right[];
  /** Answers the number of rows that match. */
  read: (client: ServiceNowClient) => Promise<number>;
}

const unread = (): Promise<number> => Promise.resolve(0);

const counting =
  (table: string, parameters: Parameters = {}) =>
  async (client: ServiceNowClient): Promise<number> =>
    (await client.list(table, { sysparm_limit: '1', sysparm_fields: 'sys_id', ...parameters })).rows.length;

const plain = (title: string, passed: string): Check => ({ title, passed, unreadable: '', needs: [], read: unread });

const toRead = (table: string): Right => ({ access: 'read', on: table });

/** The names of the checks, in their order. */
export const checkNames = Object.keys(checkKinds) as CheckName[];

/** Returns the names of the checks of one kind, in their order. */
export const namesOf = <Kind extends CheckKind>(kind: Kind): ChecksOf<Kind>[] =>
  checkNames.filter((name): name is ChecksOf<Kind> => checkKinds[name] === kind);

export const checks: Readonly<Record<CheckName, Check>> = {
  address: plain('Address', 'The instance answers at this address.'),
  servicenow: plain('ServiceNow', 'What answers is ServiceNow.'),
  'sign-in': plain('Sign-in', 'The username and the password are accepted.'),
  incidents: { ...plain('Read incidents', 'The account reads the Incident table.'), read: counting(ticketTable) },
  choices: {
    title: 'Read choices',
    passed: 'The categories can be listed.',
    unreadable:
      'The account cannot read the choice list of Category, so Category is a text field. Ask your ServiceNow administrator for read access to sys_choice.',
    needs: [toRead('sys_choice')],
    read: counting('sys_choice', { sysparm_query: 'name=incident^element=category' }),
  },
  groups: {
    title: 'Read groups',
    passed: 'Assignment groups can be searched by name.',
    unreadable:
      'The account cannot read groups, so an assignment group has to be given by its sys_id. Ask your ServiceNow administrator for read access to sys_user_group.',
    needs: [toRead('sys_user_group')],
    read: counting('sys_user_group'),
  },
  users: {
    title: 'Read users',
    passed: 'Users can be searched by name.',
    unreadable: 'The account cannot read users, so a caller cannot be found by name. Ask your ServiceNow administrator for read access to sys_user.',
    needs: [toRead('sys_user')],
    read: counting('sys_user'),
  },
  roles: {
    ...plain('Roles', ''),
    unreadable:
      'The roles of the account cannot all be read. Whether one of them lets it write incidents is shown by the first ticket that is created, or known to your ServiceNow administrator.',
    needs: [toRead('sys_user_has_role'), toRead('sys_user_role_contains')],
  },
  create: plain('Create incidents', 'The account creates incidents.'),
  'work-notes': {
    ...plain('Write work notes', 'The account writes work notes.'),
    unreadable:
      'The account may not see work notes, so that ServiceNow drops what it writes there. Ask your ServiceNow administrator for read and write access to incident.work_notes.',
    needs: [toRead('incident.work_notes'), { access: 'write', on: 'incident.work_notes' }],
  },
  fields: plain('Set fields', 'The account sets category, subcategory and assignment group.'),
};

/** Failures of the unauthenticated probe that mean "nothing there", rather than "something else is there". */
export const addressFailures: ReadonlySet<FailureCode> = new Set<FailureCode>(['provider-unreachable', 'provider-timeout', 'provider-tls']);

/** Failures of the first signed-in call that are no matter of access to incidents. */
export const signInFailures: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...addressFailures, 'provider-credentials', 'provider-hibernating', 'provider-maintenance', 'provider-unrecognized', 'provider-rate-limited', 'provider-error',
]);
