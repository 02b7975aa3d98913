import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { temporaryFile } from '../backend/support/sqlite.js';
import { patient, runScript, runScriptIn } from '../mock/node/process.js';

const command = ['src/command/cli.ts', 'serve'] as const;
const run = (...args: readonly string[]) => runScript(...command, ...args);

describe('servicenow-ticketing serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints who may sign in, tells of what failed alone, and ends cleanly on %s', patient, async (signal) => {
    const { child, output, ended, printed } = run('--port', '0');
    await printed(/Ctrl\+C/);
    const [, url = ''] = /^Backend +(\S+)$/m.exec(output.stdout) ?? [];
    const [, token = ''] = /^ {2}Member, Viewer +(\S+)$/m.exec(output.stdout) ?? [];
    const read = (path: string, by: string) => fetch(url + path, { headers: { Authorization: `Bearer ${by}` } }).then(({ status }) => status);
    expect([await read('/api/anomalies', token), await read('/api/anomalies/7?by=me', token), await read('/api/anomalies', 'mock-admin-editor')]).toEqual([200, 404, 401]);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.stderr).toMatch(/^serve: GET \/api\/anomalies\/7 404 not-found \S+\nserve: GET \/api\/anomalies 401 unauthenticated \S+\n$/);
  });

  it('takes tokens from the environment, and does not print them', patient, async () => {
    const { output, printed } = runScriptIn({ SERVICENOW_TICKETING_TOKEN_MEMBER_VIEWER: 'given-by-a-person' }, ...command, '--port', '0');
    await printed(/Ctrl\+C/);
    const [, url = ''] = /^Backend +(\S+)$/m.exec(output.stdout) ?? [];
    expect((await fetch(`${url}/api/anomalies`, { headers: { Authorization: 'Bearer given-by-a-person' } })).status).toBe(200);
    expect(output.stdout).not.toContain('given-by-a-person');
  });

  it('serves the anomalies of a file', patient, async () => {
    const path = temporaryFile('ours.json');
    writeFileSync(path, '{ "anomalies": [{ "id": 5, "container": "orders", "description": "Fewer rows", "detected_at": "2026-07-14T08:15:30Z" }] }');
    const { output, printed } = run('--port', '0', '--anomalies', path);
    await printed(/Ctrl\+C/);
    expect(output.stdout).toContain(`Anomalies        1, of ${path}\n`);
  });

  it('warns where others reach it, and takes no published token there', patient, async () => {
    const told = run('--port', '0', '--host', '0.0.0.0');
    await told.printed(/Ctrl\+C/);
    expect(told.output.stderr).toMatch(/^serve: It listens on 0\.0\.0\.0: others reach it, by http, [^\n]+\n$/);
    const published = { SERVICENOW_TICKETING_TOKEN: 'mock-admin-editor' };
    const { output, ended } = runScriptIn(published, ...command, '--port', '0', '--host', '0.0.0.0');
    expect([await ended, output.stderr]).toEqual([2, 'serve: SERVICENOW_TICKETING_TOKEN has a token that is published with the mock; where others reach this process, it wants one of your own.\n']);
    const here = runScriptIn(published, ...command, '--port', '0');
    await here.printed(/Ctrl\+C/);
    const [, url = ''] = /^Backend +(\S+)$/m.exec(here.output.stdout) ?? [];
    expect((await fetch(`${url}/api/anomalies`, { headers: { Authorization: 'Bearer mock-admin-editor' } })).status).toBe(200);
    expect(here.output.stderr).toBe('');
  });

  it('tells its version', patient, async () => {
    const { output, ended } = run('--version');
    expect([await ended, output]).toEqual([0, { stdout: `${version}\n`, stderr: '' }]);
  });

  it.each([
    [{}, ['--port', 'many'], 2, '--port wants a number from 0 to 65535, not "many".'],
    [{}, ['--anomalies', 'package.json'], 1, 'package.json, line 1: anomalies: Invalid input: expected array, received undefined'],
    [{}, ['--state', 'package.json'], 1, 'package.json is no folder; name a folder for the state.'],
    [{ SERVICENOW_TICKETING_TOKEN: 'short' }, [], 2, 'SERVICENOW_TICKETING_TOKEN wants a token of 16 characters or more: letters, digits and -._~+/.'],
  ])('says in one line what is wrong with %j %j', patient, async (environment, args, code, said) => {
    const { output, ended } = runScriptIn(environment, ...command, ...args);
    expect([await ended, output]).toEqual([code, { stdout: '', stderr: `serve: ${said}\n` }]);
  });

  it('says in one line that its port is taken', patient, async () => {
    const first = run('--port', '0');
    await first.printed(/Ctrl\+C/);
    const [, port = ''] = /^Backend +\S+:(\d+)$/m.exec(first.output.stdout) ?? [];
    const { output, ended } = run('--port', port);
    expect([await ended, output]).toEqual([1, { stdout: '', stderr: `serve: Port ${port} on 127.0.0.1 is in use by another program; choose another one with --port.\n` }]);
  });
});
