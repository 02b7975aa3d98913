import { startMock } from '../../src/mock/node/index.js';

/** A backend that keeps its state in a folder, as a process that may be killed: `backend-process <folder> <settle time>`. */
const [state = '', settle = ''] = process.argv.slice(2);
const settleTime = Number(settle);
const { backendUrl } = await startMock({
  state,
  scenario: 'not-connected',
  settings: { settleTime, claimTime: settleTime, retryDelay: { first: 50, longest: 500 } },
  warn: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ url: backendUrl })}\n`);
