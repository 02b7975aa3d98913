import { ServiceNowControl, type ControlOptions } from './admin/index.js';

/**
 * Creates a mock ServiceNow without a port: its `fetch` is what a client is given, and it runs in a browser as well.
 * It can do all that the surface under `/__mock` can, by the same names.
 */
export const createMockServiceNow = (options: ControlOptions = {}): ServiceNowControl => new ServiceNowControl(options);

export type { ControlOptions, ServiceNowControl } from './admin/index.js';
export { tableNames } from './servicenow/index.js';
