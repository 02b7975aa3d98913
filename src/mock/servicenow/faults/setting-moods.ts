import type { Instance } from '../instance.js';
import { findUser } from '../security/users.js';
import { valueOf, type Row } from '../store/row.js';
import type { Layer } from '../switches.js';
import type { MoodOptions, SettingMood } from './mood.js';

/** Changes the instance and returns what takes the change back. */
type Change = (instance: Instance, options: MoodOptions) => () => void;

/** Lies over the switches while the mood lasts: what is set meanwhile counts, too, and stays. */
const over =
  (layer: Layer): Change =>
  ({ switches }) =>
    switches.lay(layer);

function accountOf({ database }: Instance, { userName = 'qualytics_integration' }: MoodOptions): Row {
  const user = findUser(database, userName);
  if (user === undefined) throw new RangeError(`No user is called ${userName}`);
  return user;
}

const lockAccount: Change = (instance, options) => {
  const sysId = valueOf(accountOf(instance, options), 'sys_id');
  instance.store.update('sys_user', sysId, { locked_out: 'true' });
  return () => instance.store.update('sys_user', sysId, { locked_out: 'false' });
};

const rotateCredentials: Change = (instance, options) => {
  const sysId = valueOf(accountOf(instance, options), 'sys_id');
  return instance.credentials.rotate(sysId, crypto.randomUUID());
};

const takeRoles: Change = ({ store, ...rest }, options) => {
  const user = valueOf(accountOf({ store, ...rest }, options), 'sys_id');
  const grants = store.query('sys_user_has_role', `user=${user}`);
  for (const { sys_id } of grants) store.delete('sys_user_has_role', sys_id);
  return () => {
    for (const grant of grants) store.insert('sys_user_has_role', grant);
  };
};

export const changes: Readonly<Record<SettingMood, Change>> = {
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
};
