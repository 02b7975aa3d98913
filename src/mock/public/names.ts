import * as admin from '../admin/index.js';
import * as servicenow from '../servicenow/index.js';
import type { FaultName } from './faults.js';
import type { InstanceScenario } from './options.js';
import type { TableName } from './tables.js';

/** The names of all faults. */
export const faultNames: readonly FaultName[] = servicenow.faultNames;

/** The names of all tables. */
export const tableNames: readonly TableName[] = servicenow.tableNames;

/** The names of all scenarios that an instance can begin with. */
export const instanceScenarios: readonly InstanceScenario[] = admin.instanceScenarios;
