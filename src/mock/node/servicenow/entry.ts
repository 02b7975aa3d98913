/** What the package offers under `servicenow-ticketing/mock-servicenow`, for the tests of any ServiceNow client. */
export { createMockServiceNow, faultNames, instanceScenarios, tableNames } from '../../index.js';
export { PortError, startMockServiceNow, StateFileError } from './index.js';
export { InputError } from '../../admin/input/input-error.js';
export { manualClock, systemClock, type Clock, type ManualClock } from '../../../common/clock.js';
export type { Scheduler } from '../../../common/scheduler.js';
export type { MockAdministration, RoleName } from '../../public/administration.js';
export type { ClockState, MockClock, Moment } from '../../public/clock.js';
export type {
  AccountOptions,
  FaultChoice,
  FaultName,
  FaultOptions,
  FaultState,
  LateOptions,
  MockFaults,
  NoOptions,
  RateLimitOptions,
  RouteOptions,
  ServerErrorOptions,
  SlowOptions,
} from '../../public/faults.js';
export type { MockJournal, RequestFilter, RequestRecord, UnmatchedRequest } from '../../public/journal.js';
export type { MockCredentials, MockServiceNow, MockState, MockUser, RunningMockServiceNow } from '../../public/mock-servicenow.js';
export type { InstanceOptions, InstanceScenario, MockServiceNowOptions, ServerLimits, SettingsChange, StageOptions } from '../../public/options.js';
export type { MockSnapshots, SnapshotInfo } from '../../public/snapshots.js';
export type { JournalEntry, MockStore } from '../../public/store.js';
export type { ColumnName, ColumnValue, CustomColumn, Seed, StoredRecord, TableName } from '../../public/tables.js';
export type { InstanceSettings } from '../../servicenow/settings/settings.js';
