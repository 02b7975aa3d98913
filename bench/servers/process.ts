import { startMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { readSetup, tellPort } from '../support/serve.js';

/** The mock as its command line starts it, journal and admin surface included. */
export interface ProcessSetup {
  readonly incidents: number;
}

const { incidents } = await readSetup<ProcessSetup>();
const { url } = await startMockServiceNow({ incidents, seed: 7 });
tellPort(Number(new URL(url).port));
