import { controlOptionsOf, instanceOptions, parseInput, ServiceNowControl, strict } from './admin/index.js';
import { mockOf } from './public/mock-of.js';
import type { MockServiceNow } from './public/mock-servicenow.js';
import type { InstanceOptions } from './public/options.js';

const OptionsInput = strict('option', instanceOptions);

/**
 * Creates a mock ServiceNow without a port: its `fetch` is what a client is given. It can do all that the surface under `/__mock`
 * can, by the same names.
 *
 * @throws {InputError} for an option that there is not or that makes no sense.
 */
export function createMockServiceNow(options: InstanceOptions = {}): MockServiceNow {
  return mockOf(new ServiceNowControl(controlOptionsOf(parseInput(OptionsInput, options))));
}

export { faultNames, instanceScenarios, tableNames } from './public/names.js';
