/** What the package offers under `servicenow-ticketing/mock`, for tests and stories of pages that embed the elements. */
export { createMockWorld } from './public/world/create-mock-world.js';
export { gatewayFaultNames, roleNames, scenarioNames, teamPermissionNames, type GatewayFault, type Role, type Scenario, type TeamPermission } from './public/world/names.js';
export type {
  BackendRequest,
  GatewayFaultOptions,
  MockClientOptions,
  MockGateway,
  MockUserRights,
  MockWorld,
  MockWorldOptions,
  MockWorldStage,
} from './public/world/mock-world.js';
export { faultNames } from './public/names.js';
export type { FaultName } from './public/faults.js';
export type { MockServiceNow } from './public/mock-servicenow.js';
export { InputError } from './admin/input/input-error.js';
export { manualClock, systemClock, type Clock, type ManualClock } from '../common/clock.js';
export { manualScheduler, systemScheduler, type ManualScheduler, type Scheduler } from '../common/scheduler.js';
