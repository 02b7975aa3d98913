import { getRequestListener } from '@hono/node-server';
import { instanceOf } from '../support/instance.js';
import { readSetup, serve } from '../support/serve.js';

/** An instance behind `@hono/node-server`, a function of Request, as the playground serves it. */
export interface MockSetup {
  readonly incidents: number;
}

const { incidents } = await readSetup<MockSetup>();
const snow = instanceOf(incidents);
const listener = getRequestListener((request) => snow.handle(request), { overrideGlobalObjects: false });
await serve((request, response) => void listener(request, response));
