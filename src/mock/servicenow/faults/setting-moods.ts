import type { Instance } from '../instance.js';
import type { InstanceSettings } from '../settings.js';
import { findUser } from '../security/users.js';
import { valueOf, type Row } from '../store/row.js';
import type { MoodOptions, SettingMood } from './mood.js';

/** Changes the instance and returns what takes the change back. */
type Change = (instance: Instance, options: MoodOptions) => () => void;

/** A switch that is set while the mood lasts. */
const withSettings =
  (changed: (settings: InstanceSettings) => Partial<InstanceSettings>): Change =>
  ({ settings }) => {
    const changes = changed(settings);
    const before = { ...settings };
    Object.assign(settings, changes);
    return () => {
      for (const name of Object.keys(changes)) Object.assign(settings, { [name]: before[name as keyof InstanceSettings] });
    };
  };

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
  'fields-denied': withSettings(({ deniedColumns }) => ({
    deniedColumns: { ...deniedColumns, incident: ['category', 'assignment_group'] },
  })),
  'choices-unreadable': withSettings(({ unreadableTables }) => ({
    unreadableTables: [...unreadableTables, 'sys_choice'],
  })),
  'groups-unreadable': withSettings(({ unreadableTables }) => ({
    unreadableTables: [...unreadableTables, 'sys_user_group'],
  })),
  'table-closed': withSettings(({ closedTables }) => ({ closedTables: [...closedTables, 'incident'] })),
  'writes-denied': withSettings(({ readOnlyTables }) => ({ readOnlyTables: [...readOnlyTables, 'incident'] })),
  'data-policy': withSettings(() => ({ closeDataPolicy: true })),
  'rule-aborts': withSettings(({ abortingRules }) => ({
    abortingRules: { ...abortingRules, incident: 'Validate incident' },
  })),
};
