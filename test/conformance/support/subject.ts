import { checkConformance, type ConformanceReport } from '../../../src/conformance/index.js';
import type { BackendSettings } from '../../../src/backend/index.js';
import { createRandom } from '../../../src/common/random.js';
import { adminHandler, ServiceNowControl } from '../../../src/mock/admin/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { createWorld, instanceSettings } from '../../../src/mock/scenarios/world.js';

type Handle = (request: Request) => Promise<Response>;

/** What a wrong backend is made with: ours, and the ServiceNow behind it. */
export interface Parts {
  readonly handle: Handle;
  readonly control: ServiceNowControl;
  /** Lets milliseconds pass, as the kit sees it. */
  readonly pass: (milliseconds: number) => void;
}

/** Makes another backend of ours. */
export type Mutant = (parts: Parts) => Handle;

/** How long a write may take here: a rule of twelve seconds is a rule of a third of one. */
const writeTime = 300;

export interface SubjectOptions {
  readonly mutant?: Mutant;
  readonly settings?: Partial<BackendSettings>;
  /** Without a ServiceNow to steer. */
  readonly isUnsteered?: boolean;
  readonly scenario?: Scenario;
  /** Null where the kit may neither make nor end it. */
  readonly connection?: typeof account | null;
  /** In the place of the ServiceNow to steer. */
  readonly servicenowFetch?: typeof fetch;
}

const instanceUrl = 'https://acme.service-now.com';
const account = { url: instanceUrl, user: 'qualytics_integration', password: 'integration' };

/** Runs the kit against our backend, or against what a mutant makes of it. */
export async function checkSubject({ mutant = ({ handle }) => handle, settings, isUnsteered = false, servicenowFetch, scenario = 'default', connection = account }: SubjectOptions = {}): Promise<ConformanceReport> {
  const control = new ServiceNowControl({ settings: instanceSettings, appUrl: 'https://qualytics.example', scenario: 'default' });
  const world = createWorld(scenario, {
    servicenowOrigin: instanceUrl,
    appUrl: 'https://qualytics.example',
    clock: control.clock,
    random: createRandom(1),
    fetch: (input, init) => (new Request(input).url.startsWith(instanceUrl) ? control.fetch(input, init) : Promise.reject(new TypeError('fetch failed'))),
    instance: { servicenow: control.instance, faults: control.faults },
    settings: { writeTime, timeout: writeTime, statusMaxAge: 0, ...settings },
  });
  let passed = 0;
  const admin = adminHandler(control);
  const handle = mutant({ handle: (request) => world.backend.handle(request), control, pass: (milliseconds) => (passed += milliseconds) });
  let keys = 0;
  try {
    return await checkConformance({
      baseUrl: 'https://qualytics.example',
      tokens: { everyone: 'mock-admin-editor', viewer: 'mock-member-reporter', creator: 'mock-manager-reporter' },
      anomaly: '42',
      fetch: (input, init) => handle(new Request(input, init)),
      ...(!isUnsteered && {
        servicenow: {
          url: instanceUrl,
          fetch: servicenowFetch ?? ((input, init) => {
            const request = new Request(input, init);
            return new URL(request.url).pathname.startsWith('/__mock') ? admin(request) : control.fetch(request);
          }),
        },
        ...(connection && { connection }),
      }),
      writeTime,
      wait: () => Promise.resolve(),
      now: () => Date.now() + passed,
      newKey: () => `conformance-${(keys += 1)}`,
    });
  } finally {
    world.stop();
  }
}
