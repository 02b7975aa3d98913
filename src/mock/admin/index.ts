export { adminHandler, adminPath } from './admin-app.js';
export { ServiceNowControl, type ControlOptions } from './control/control.js';
export { faultCatalogue } from '../servicenow/faults/fault-catalogue.js';
export { maxSnapshotBytes } from './routes/snapshot-routes.js';
export { baseAccounts, instanceScenarios, type InstanceScenario } from './stage/stage.js';
export { StateError, StateReader, type SavedState } from './state/state-reader.js';
export { batched, commitLine, fileLine, recordLine, removedLine } from './state/state-lines.js';
