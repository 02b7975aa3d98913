import { mockOf } from '../../public/mock-of.js';
import type { RunningMockServiceNow } from '../../public/mock-servicenow.js';
import type { MockServiceNowOptions } from '../../public/options.js';
import { hostInstance, type HostedInstance } from './host.js';
import { hostOptionsOf } from './start-options.js';

/**
 * Starts a mock ServiceNow that listens: `await using snow = await startMockServiceNow({ scenario: 'blank' })`. Where it throws,
 * nothing keeps running.
 *
 * @throws {InputError} for an option that there is not or that makes no sense
 * @throws {PortError} when the port is taken or may not be used
 * @throws {StateFileError} when the folder of `state` holds no state, or another process has it
 */
export async function startMockServiceNow(options: MockServiceNowOptions = {}): Promise<RunningMockServiceNow> {
  return running(await hostInstance(hostOptionsOf(options)));
}

function running({ control: inner, stop, ...host }: HostedInstance): RunningMockServiceNow {
  const control = mockOf(inner);
  const { oauthClient, apiKey } = control;
  return Object.freeze<RunningMockServiceNow>({
    ...host,
    control,
    get users() {
      return control.users;
    },
    oauthClient,
    apiKey,
    stop,
    [Symbol.asyncDispose]: stop,
  });
}

export { PortError } from '../shared/port-error.js';
export { StateFileError } from './state-file-error.js';
export type { MockServiceNowOptions, RunningMockServiceNow };
