import { execFile, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcement } from '../../src/mock/node/servicenow/announcement.js';
import { parseOptions as parseMock } from '../../src/mock/node/cli-options.js';
import { parseOptions as parseInstance } from '../../src/mock/node/servicenow/cli-options.js';
import { triedBlocks } from '../../tools/documents/blocks.js';
import { patient, runScript } from './node/process.js';
import { start } from './node/servicenow/running.js';

const execute = promisify(execFile);
const textOf = (path: string): string => readFileSync(path, 'utf8');
const yourTests = textOf('docs/mock-servicenow-for-your-tests.md');
const folder = '.tmp/docs-code';

beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs code with the sources in the place of the package. Returns what it prints. */
async function printedBy(code: string, name: string): Promise<string> {
  const entry = resolve('src/mock/node/servicenow/entry.ts');
  writeFileSync(`${folder}/${name}.ts`, code.replaceAll("'servicenow-ticketing/mock-servicenow'", `'${entry}'`));
  const { output, ended } = runScript(`${folder}/${name}.ts`);
  expect([await ended, output.stderr]).toEqual([0, '']);
  return output.stdout;
}

describe('the code that the documents of the mock show', () => {
  it('runs in Node, and does what is said of it', patient, async () => {
    const blocks = triedBlocks(yourTests, 'node');
    const printed = await Promise.all(blocks.map((code, index) => printedBy(code, `node-${index}`)));
    expect(printed).toEqual([
      'true 1 2\n',
      '{"result":[{"opened_at":"2026-07-14 08:15:30"}]}\n',
      expect.stringMatching(/^name: There is no fault "hybernating"\. Did you mean "hibernating"\? /),
    ]);
  });

  it('runs in a shell', async () => {
    const { url } = await start({ scenario: 'default' });
    const script = triedBlocks(yourTests, 'shell').slice(1).join('\n').replace('http://127.0.0.1:8182', url);
    const { stdout } = await execute('sh', ['-euc', script]);
    const [created, listed, journal = ''] = stdout.split(/(?<=\})(?=\{)/);
    expect([created, listed]).toEqual([expect.stringMatching(/^\{"result":\{"number":"INC\d+"\}\}$/), expect.stringMatching(/^\{"result":\[\{"number":"INC\d+","state":"1"\}\]\}$/)]);
    expect(journal).toMatch(/"url": "\/api\/now\/table\/incident\?sysparm_fields=number,state"[\s\S]*"request": null/);
  });

  const hasRequests = spawnSync('python3', ['-c', 'import requests']).status === 0;
  it.skipIf(!hasRequests)('runs in Python', patient, async () => {
    const command = `${process.execPath} --import tsx src/command/cli.ts mock-servicenow`;
    const { stdout } = await execute('python3', ['-c', triedBlocks(yourTests, 'python').join('\n')], { env: { ...process.env, MOCK_SERVICENOW: command } });
    expect(stdout).toBe('ok\n');
  });

  it('prints at the start the line of JSON that stands there', async () => {
    const shown = JSON.parse(/^```json\n(\{"url".*\})\n```$/m.exec(yourTests)?.[1] ?? '{}') as Record<string, unknown>;
    const told = JSON.parse(announcement(await start(), { json: true, quiet: false })) as Record<string, unknown>;
    expect({ ...shown, url: '', adminUrl: '' }).toEqual({ ...told, url: '', adminUrl: '' });
  });

  it('names commands that there are, with options that they take', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
    const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/*.md')].map(textOf).join('\n');
    const commands = [...documents.matchAll(/npm run (?:--silent )?(mock[\w-]*)(?: -- ([^`#\n]*))?/g)].map(([, name = '', args = '']) => [name, args.trim().split(/\s+/).filter((arg) => arg !== '')] as const);
    expect(commands.length).toBeGreaterThan(3);
    for (const [name, args] of commands) {
      expect(scripts).toHaveProperty([name]);
      const parse = name === 'mock' ? parseMock : parseInstance;
      expect(() => parse(args.map((arg) => arg.replace(/\).*$/, ''))), `npm run ${name} -- ${args.join(' ')}`).not.toThrow();
    }
  });
});
