import { expect, it } from 'vitest';
import { patient, runScriptIn } from '../mock/node/process.js';
import { givenToken, startInstance, startServed } from './served.js';

// covers: W
it('servicenow-ticketing serve keeps every rule that the conformance kit checks, with an instance that another process serves over TLS', patient, async () => {
  const instance = await startInstance();
  const served = await startServed(instance);
  const tokenOf = (label: RegExp): string => label.exec(served.output.stdout)?.[1] ?? '';
  const environment = {
    NODE_EXTRA_CA_CERTS: instance.caFile,
    SERVICENOW_TICKETING_TOKEN: givenToken,
    SERVICENOW_TICKETING_VIEWER_TOKEN: tokenOf(/^ *Member, Reporter +(\S+)$/m),
    SERVICENOW_TICKETING_CREATOR_TOKEN: tokenOf(/^ *Manager, Reporter +(\S+)$/m),
  };
  const { output, ended } = runScriptIn(environment, 'src/command/cli.ts', 'conformance', '--base-url', served.url, '--anomaly', '42', '--mock-servicenow', instance.url, '--connection', instance.url, '--format', 'json');
  const exitCode = await ended;
  expect(output.stderr).toBe('');
  const { results, left, leftLinked } = JSON.parse(output.stdout) as { results: { id: string; outcome: string; findings: unknown }[]; left: unknown[]; leftLinked: unknown[] };
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(results.filter(({ outcome }) => outcome === 'not checked').map(({ id }) => id)).toEqual(['6.4', '9.1', '9.2', '9.3', '9.4']);
  expect([exitCode, leftLinked]).toEqual([0, []]);
  expect(left.length).toBeGreaterThan(0);
});
