import { ServiceNowControl, type ControlOptions } from './admin/index.js';

/**
 * Creates a mock ServiceNow without a port: its `fetch` is what a client is given, and it runs in a browser as well.
 * It can do all that the surface under `/__mock` can, by the same names.
 */
export const createMockServiceNow = (options: ControlOptions = {}): ServiceNowControl => new ServiceNowControl(options);

export { adminHandler, adminPath, instanceScenarios, faultCatalogue, StateError } from './admin/index.js';
export type {
  ClockState,
  ControlOptions,
  ControlState,
  InstanceScenario,
  FaultChoice,
  FaultEntry,
  FaultState,
  NearestRoute,
  RequestFilter,
  RequestRecord,
  ServiceNowControl,
  SnapshotInfo,
  Stage,
  UnmatchedRequest,
} from './admin/index.js';
export { tableNames, type ColumnName, type InstanceSettings, type JournalEntry, type FaultName, type Seed, type StoredRecord, type TableName } from './servicenow/index.js';
