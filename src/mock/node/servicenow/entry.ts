/** What the package offers under `servicenow-ticketing/mock-servicenow`, for the tests of any ServiceNow client. */
export { createMockServiceNow, faultNames, type InstanceSettings, type MockServiceNow, type FaultName } from '../../servicenow/index.js';
export { manualClock, systemClock, type Clock, type ManualClock } from '../../../common/clock.js';
export { PortError, startMockServiceNow, StateFileError, type MockServiceNowOptions, type RunningMockServiceNow } from './index.js';
