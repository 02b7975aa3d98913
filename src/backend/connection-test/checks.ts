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
  address: plain('Address', 'The instance responds at this address.'),
  servicenow: plain('ServiceNow', 'ServiceNow is at this address.'),
  'sign-in': plain('Sign-in', 'ServiceNow accepts the username and password.'),
  incidents: { ...plain('Read incidents', 'The account can read the Incident table.'), read: counting(ticketTable) },
  choices: {
    title: 'Read choices',
    passed: 'The account can read the categories.',
    unreadable:
      'The account can’t read the choices for Category, so Category is a text field. Ask your ServiceNow administrator for read access to sys_choice.',
    needs: [toRead('sys_choice')],
    read: counting('sys_choice', { sysparm_query: 'name=incident^element=category' }),
  },
  groups: {
    title: 'Read groups',
    passed: 'The account can search assignment groups by name.',
    unreadable:
      'The account can’t read groups, so Assignment Group takes a sys_id. Ask your ServiceNow administrator for read access to sys_user_group.',
    needs: [toRead('sys_user_group')],
    read: counting('sys_user_group'),
  },
  users: {
    title: 'Read users',
    passed: 'The account can search users by name.',
    unreadable: 'The account can’t read users, so people can’t be found by name. Ask your ServiceNow administrator for read access to sys_user.',
    needs: [toRead('sys_user')],
    read: counting('sys_user'),
  },
  roles: {
    ...plain('Roles', ''),
    unreadable:
      'The account can’t read all of its roles. The first ticket will show whether one of them lets it write incidents. Your ServiceNow administrator can also tell you.',
    needs: [toRead('sys_user_has_role'), toRead('sys_user_role_contains')],
  },
  create: plain('Create incidents', 'The account can create incidents.'),
  'work-notes': {
    ...plain('Write work notes', 'The account can write work notes.'),
    unreadable:
      'The account can’t see work notes, so ServiceNow drops what it writes there. Ask your ServiceNow administrator for read and write access to incident.work_notes.',
    needs: [toRead('incident.work_notes'), { access: 'write', on: 'incident.work_notes' }],
  },
  fields: plain('Set fields', 'The account can set category, subcategory, and assignment group.'),
};

/** Failures of the unauthenticated probe that mean "nothing there", rather than "something else is there". */
export const addressFailures: ReadonlySet<FailureCode> = new Set<FailureCode>(['provider-unreachable', 'provider-timeout', 'provider-tls']);

/** Failures of the first signed-in call that are no matter of access to incidents. */
export const signInFailures: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...addressFailures, 'provider-credentials', 'provider-hibernating', 'provider-maintenance', 'provider-unrecognized', 'provider-rate-limited', 'provider-error',
]);
