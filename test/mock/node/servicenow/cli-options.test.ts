import { describe, expect, it } from 'vitest';
import { instanceScenarios } from '../../../../src/mock/admin/index.js';
import { UsageError } from '../../../../src/mock/node/shared/command-line.js';
import { parseOptions, usage } from '../../../../src/mock/node/servicenow/cli-options.js';

describe('parseOptions of mock-servicenow', () => {
  it('has a value for everything without being told', () => {
    expect(parseOptions([])).toEqual({ port: 8182, host: '127.0.0.1', tls: false, seed: 1, incidents: 0, scenario: 'default', quiet: false, json: false, help: false, version: false });
  });

  it('takes what it is told', () => {
    const args = '--port 0 --host ::1 --tls --seed 7 --incidents 100000 --scenario blank --state here --quiet --json'.split(' ');
    expect(parseOptions(args)).toEqual({ port: 0, host: '::1', tls: true, seed: 7, incidents: 100_000, scenario: 'blank', state: 'here', quiet: true, json: true, help: false, version: false });
  });

  it('takes further names and origins, each as often as they are given', () => {
    const args = ['--allow-host', 'servicenow', '--allow-host', '.mock.example', '--allow-origin', 'https://app.example'];
    expect(parseOptions(args)).toMatchObject({ allowHosts: ['servicenow', '.mock.example'], allowOrigins: ['https://app.example'] });
  });

  it.each([
    [['--allow-host', 'servicenow:8182'], /^--allow-host wants a host name, as servicenow, without scheme and port, not "servicenow:8182"\.$/],
    [['--allow-origin', 'https://app.example/a'], /^--allow-origin wants an origin, as https:\/\/app\.example, not "https:\/\/app\.example\/a"\.$/],
    [['--port', 'abc'], /--port wants a number from 0 to 65535, not "abc"/],
    [['--port', '65536'], /65535/],
    [['--port', '-1'], /^--port wants a number from 0 to 65535, not "-1"\.$/],
    [['--port', '--tls'], /--port/],
    [['--port'], /--port/],
    [['--seed', '1.5'], /--seed/],
    [['--incidents', '1e6'], /--incidents/],
    [['--incidents', '1000001'], /1000000/],
    [['--scenario', 'sunny'], /^There is no scenario "sunny"; --help lists/],
    [['--state', ''], /^--state wants the name of a folder\.$/],
    [['--persist', 'state.jsonl'], /^There is no --persist; --state <folder> keeps the state\.$/],
    [['--persist=state.jsonl'], /--state <folder>/],
    [['--persist'], /--state <folder>/],
    [['--persistence', 'here'], /^Unknown option '--persistence'/],
    [['--host', ''], /^--host wants an address\.$/],
    [['--scenario', 'defualt'], /^There is no scenario "defualt"; did you mean "default"\? --help lists those that there are\.$/],
    [['--verbose'], /--verbose/],
    [['serve'], /serve/],
  ])('refuses %j in one line', (args, reason) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(reason);
    expect(() => parseOptions(args)).not.toThrow(/\n/);
  });

  it('names every option and every scenario in its help', () => {
    for (const word of [...Object.keys(parseOptions([])).map((name) => `--${name}`), '--state', '--allow-host', '--allow-origin', ...instanceScenarios]) expect(usage).toContain(word);
  });
});
