import { lockOf, passwordOf, readSeed, roleNameOf, tableNameOf, type ServiceNowControl } from '../admin/index.js';
import type { MockAdministration } from './administration.js';

/** Returns the administration of whatever instance there is at the moment; each value that is given is checked. */
export const administrationOf = (control: ServiceNowControl): MockAdministration =>
  Object.freeze<MockAdministration>({
    setPassword: (...given) => {
      const { userName, password } = passwordOf(...given);
      control.administration.setPassword(userName, password);
    },
    lockUser: (...given) => {
      const { userName, isLocked } = lockOf(given[0], given[1]);
      control.administration.lockUser(userName, isLocked);
    },
    grantRole: (userName, role) => control.administration.grantRole(userName, roleNameOf(role)),
    write: (userName, given, sysId, values) => {
      const table = tableNameOf(given);
      control.administration.write(userName, table, sysId, readSeed(control.store, table, values));
    },
    deleteIncident: (numberOrSysId) => control.administration.deleteIncident(numberOrSysId),
  });
