import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../../src/mock/node/cli.ts', import.meta.url));

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output, ended };
}

const printed = (child: ChildProcessByStdio<null, Readable, Readable>, output: { stdout: string }, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout.on('data', () => output.stdout.includes(text) && resolve());
    child.once('exit', () => reject(new Error(`It ended before it printed "${text}".`)));
  });

describe('npm run mock', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints where it is and how to sign in, and ends cleanly on %s', { timeout: 30_000 }, async (signal) => {
    const { child, output, ended } = run('--port', '0');
    await printed(child, output, 'Ctrl+C');
    const [, backend = '', servicenow = ''] = /backend +(\S+)\n.*ServiceNow +(\S+)\n/.exec(output.stdout) ?? [];
    for (const word of ['admin / admin', 'qualytics_integration / integration', 'mock-admin-editor', 'mock-member-reporter']) {
      expect(output.stdout).toContain(word);
    }
    expect((await fetch(`${backend}/api/anomalies`, { headers: { Authorization: 'Bearer mock-member-viewer' } })).status).toBe(200);
    expect((await fetch(`${servicenow}/api/now/table/incident`)).status).toBe(401);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.stderr).toBe('');
  });

  it('says in one line what is wrong with an option', { timeout: 30_000 }, async () => {
    const { output, ended } = run('--port', 'many');
    expect(await ended).toBe(2);
    expect(output).toEqual({ stdout: '', stderr: 'mock: --port wants a number from 0 to 65534, not "many".\n' });
  });
});
