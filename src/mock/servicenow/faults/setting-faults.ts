import type { Store, StoredRecord } from '../records/store.js';
import { findUser } from '../security/users.js';
import type { Layer, Switches } from '../settings/switches.js';
import type { Credentials } from '../store/credentials.js';
import type { Database } from '../store/database.js';
import { valueOf, type Row } from '../store/row.js';
import type { FaultOptions, SettingFault } from './fault.js';

/** What faults of the instance itself change. */
export interface InstancePorts {
  readonly database: Database;
  readonly store: Store;
  readonly credentials: Credentials;
  readonly switches: Switches;
}

/** Changes the instance and returns what takes the change back. */
type Change = (ports: InstancePorts, options: FaultOptions) => () => void;

/** Lies over the switches while the fault lasts: what is set meanwhile counts, too, and stays. */
const over =
  (layer: Layer): Change =>
  ({ switches }) =>
    switches.overlay(layer);

function accountOf({ database }: InstancePorts, { userName = 'qualytics_integration' }: FaultOptions): Row {
  const user = findUser(database, userName);
  if (user === undefined) throw new RangeError(`No user is called ${userName}`);
  return user;
}

/** Takes a change of the account back, unless the account is gone by then. */
const whileThere =
  ({ database }: InstancePorts, sysId: string, undo: () => void) =>
  (): void => {
    if (database.find('sys_user', sysId) !== undefined) undo();
  };

const lockAccount: Change = (ports, options) => {
  const account = accountOf(ports, options);
  const [sysId, locked_out] = [valueOf(account, 'sys_id'), valueOf(account, 'locked_out')];
  ports.store.update('sys_user', sysId, { locked_out: 'true' });
  return whileThere(ports, sysId, () => ports.store.update('sys_user', sysId, { locked_out }));
};

const rotateCredentials: Change = (ports, options) => {
  const sysId = valueOf(accountOf(ports, options), 'sys_id');
  return whileThere(ports, sysId, ports.credentials.rotate(sysId, crypto.randomUUID()));
};

const takeRoles: Change = (ports, options) => {
  const { store } = ports;
  const user = valueOf(accountOf(ports, options), 'sys_id');
  const grants = store.query('sys_user_has_role', `user=${user}`);
  for (const { sys_id } of grants) store.delete('sys_user_has_role', sys_id);
  return whileThere(ports, user, () => {
    for (const grant of grants) giveBack(ports, grant);
  });
};

/** Gives a role back, unless the account was granted it again in the meantime. */
function giveBack({ store }: InstancePorts, grant: StoredRecord<'sys_user_has_role'>): void {
  const { user, role } = grant;
  if (store.query('sys_user_has_role', `user=${user}^role=${role}`, 1).length === 0) store.insert('sys_user_has_role', grant);
}

export const settingFaults: Readonly<Record<SettingFault, Change>> = {
  'credentials-rotated': rotateCredentials,
  'account-locked': lockAccount,
  'itil-missing': takeRoles,
  'fields-denied': over(({ deniedColumns }) => ({
    deniedColumns: { ...deniedColumns, incident: [...(deniedColumns.incident ?? []), 'category', 'assignment_group'] },
  })),
  'choices-unreadable': over(({ unreadableTables }) => ({
    unreadableTables: [...unreadableTables, 'sys_choice'],
  })),
  'groups-unreadable': over(({ unreadableTables }) => ({
    unreadableTables: [...unreadableTables, 'sys_user_group'],
  })),
  'table-closed': over(({ closedTables }) => ({ closedTables: [...closedTables, 'incident'] })),
  'writes-denied': over(({ readOnlyTables }) => ({ readOnlyTables: [...readOnlyTables, 'incident'] })),
  'data-policy': over(() => ({ closeDataPolicy: true })),
  'rule-aborts': over(({ abortingRules }) => ({
    abortingRules: { ...abortingRules, incident: 'Validate incident' },
  })),
  'notes-dropped': over(({ overridingRules }) => ({
    overridingRules: { ...overridingRules, incident: { ...overridingRules.incident, work_notes: '' } },
  })),
};
