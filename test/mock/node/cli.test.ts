import { version } from '../../../package.json';
import { patient, runScript } from './process.js';

const run = (...args: readonly string[]) => runScript('src/command/cli.ts', 'mock', ...args);

describe('servicenow-ticketing mock', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints where it is and how to sign in, and ends cleanly on %s', patient, async (signal) => {
    const { child, output, ended, printed } = run('--port', '0');
    await printed(/Ctrl\+C/);
    const [, backend = '', servicenow = ''] = /backend +(\S+)\n.*ServiceNow +(\S+)\n/.exec(output.stdout) ?? [];
    expect(output.stdout).toContain(`Behind the scenes ${servicenow}/__mock\n`);
    for (const word of ['admin / admin', 'qualytics_integration / integration', 'mock-admin-editor', 'mock-member-reporter']) {
      expect(output.stdout).toContain(word);
    }
    expect((await fetch(`${backend}/api/anomalies`, { headers: { Authorization: 'Bearer mock-member-viewer' } })).status).toBe(200);
    expect((await fetch(`${servicenow}/api/now/table/incident`)).status).toBe(401);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.stderr).toBe('');
  });

  it('prints tokens of its own where others reach it, and warns of what is known of it', patient, async () => {
    const { child, output, ended, printed } = run('--port', '0', '--host', '0.0.0.0');
    await printed(/Ctrl\+C/);
    const [, port = ''] = /backend +http:\/\/0\.0\.0\.0:(\d+)\n/.exec(output.stdout) ?? [];
    const [token = ''] = /mock-admin-editor-[\w-]{32}/.exec(output.stdout) ?? [];
    const [, steering = ''] = /Behind the scenes \S+, token ([\w-]{32})\n/.exec(output.stdout) ?? [];
    const statusFor = async (path: string, token: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect([await statusFor('/api/anomalies', token), await statusFor('/api/anomalies', 'mock-admin-editor'), await statusFor('/__mock/world', steering), await statusFor('/__mock/world', token)]).toEqual([200, 401, 200, 401]);
    child.kill();
    await ended;
    expect(output.stderr).toMatch(/^mock: Others may reach it at 0\.0\.0\.0\. [^\n]*qualytics_integration[^\n]*\n$/);
  });

  it('tells its version', patient, async () => {
    const { output, ended } = run('--version');
    expect([await ended, output]).toEqual([0, { stdout: `${version}\n`, stderr: '' }]);
  });

  it('says in one line what is wrong with an option', patient, async () => {
    const { output, ended } = run('--port', 'many');
    expect(await ended).toBe(2);
    expect(output).toEqual({ stdout: '', stderr: 'mock: --port wants a number from 0 to 65534, not "many".\n' });
  });
});
