import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a script by itself, as a consumer's is, in which nothing but the mock is under way; returns what it prints. */
async function printed(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: root });
  return stdout.trim();
}

it.each([
  ['an instance', `import { createMockServiceNow } from './src/mock/node/servicenow/entry.ts'; const mock = createMockServiceNow(); mock.faults.inject('slow', { latency: 60 }); const { status } = await mock.fetch('https://mock.service-now.com/api/now/table/incident'); console.log(status);`, '401'],
  ['a world', `import { createMockWorld } from './src/mock/entry.ts'; const world = createMockWorld(); world.servicenow.faults.inject('slow', { latency: 60 }); const { status } = await world.fetch(world.baseUrl + '/api/integrations/ticketing/assignment-groups?query=data', { headers: { Authorization: 'Bearer ' + world.token } }); console.log(status); await world.settled(); console.log('settled');`, '200\nsettled'],
])('%s is waited for by a process that has nothing else to do', async (_, script, output) => {
  expect(await printed(script)).toBe(output);
});
