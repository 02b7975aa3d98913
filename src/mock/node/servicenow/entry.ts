/** What the package offers under `servicenow-ticketing/mock-servicenow`, for the tests of any ServiceNow client. */
export { createMockServiceNow, moodNames, type InstanceSettings, type MockServiceNow, type MoodName } from '../../servicenow/index.js';
export { manualClock, systemClock, type Clock, type ManualClock } from '../../../common/clock.js';
export { PortError, startMockServiceNow, StateFileError, type MockServiceNowOptions, type RunningMockServiceNow } from './index.js';
