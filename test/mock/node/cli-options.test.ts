import { describe, expect, it } from 'vitest';
import { parseOptions, usage } from '../../../src/mock/node/cli-options.js';
import { UsageError } from '../../../src/mock/node/shared/command-line.js';
import { scenarios } from '../../../src/mock/scenarios/scenario.js';

describe('parseOptions', () => {
  it('has a port, an address and a scenario without being told', () => {
    expect(parseOptions([])).toEqual({ port: 8181, host: '127.0.0.1', scenario: 'default', appUrl: 'http://127.0.0.1:5173', allowPrivate: false, help: false, version: false });
  });

  it('takes what it is told', () => {
    const args = ['--port', '0', '--host', '::1', '--scenario', 'slow', '--app-url', 'https://app.example/'];
    expect(parseOptions(args)).toEqual({ port: 0, host: '::1', scenario: 'slow', appUrl: 'https://app.example', allowPrivate: false, help: false, version: false });
  });

  it('takes a folder for the state', () => {
    expect(parseOptions(['--state', 'here'])).toMatchObject({ state: 'here' });
  });

  it('takes how instances are reached', () => {
    expect(parseOptions(['--allow-private', '--proxy', 'http://proxy.example:3128/'])).toMatchObject({ allowPrivate: true, proxy: 'http://proxy.example:3128' });
  });

  it('takes further names and origins, each as often as they are given', () => {
    const args = ['--allow-host', 'backend', '--allow-host', '.mock.example', '--allow-origin', 'https://app.example', '--allow-origin', 'http://app:3000'];
    expect(parseOptions(args)).toMatchObject({ allowHosts: ['backend', '.mock.example'], allowOrigins: ['https://app.example', 'http://app:3000'] });
  });

  it.each([
    [['--allow-host', 'http://backend'], /^--allow-host wants a host name, as servicenow, without scheme and port, not "http:\/\/backend"\.$/],
    [['--allow-host', 'backend:8181'], /^--allow-host wants a host name/],
    [['--allow-host', ''], /^--allow-host wants a host name/],
    [['--allow-host', '*'], /^--allow-host wants a host name/],
    [['--allow-host', '.'], /^--allow-host wants a host name/],
    [['--allow-origin', 'app.example'], /^--allow-origin wants an origin, as https:\/\/app\.example, not "app\.example"\.$/],
    [['--allow-origin', 'https://app.example/'], /^--allow-origin wants an origin/],
    [['--allow-origin', '*'], /^--allow-origin wants an origin/],
    [['--allow-origin', 'null'], /^--allow-origin wants an origin/],
    [['--proxy', 'proxy.example'], /^--proxy wants an http or https address, not "proxy\.example"\.$/],
    [['--persist', 'here'], /^There is no --persist; --state <folder> keeps the state\.$/],
    [['--state', ''], /^--state wants the name of a folder\.$/],
    [['--port', 'abc'], /--port/],
    [['--port', '65535'], /65534/],
    [['--port', '-1'], /0 to 65534/],
    [['--port'], /--port/],
    [['--host', ''], /^--host wants an address\.$/],
    [['--scenario', 'sunny'], /"sunny".*--help/],
    [['--app-url', 'javascript:alert(1)'], /--app-url/],
    [['--scenario', 'defualt'], /^There is no scenario "defualt"; did you mean "default"\? --help lists those that there are\.$/],
    [['--verbose'], /--verbose/],
    [['serve'], /serve/],
  ])('refuses %j in one line', (args, reason) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(reason);
    expect(() => parseOptions(args)).not.toThrow(/\n/);
  });

  it('names every option and every scenario in its help', () => {
    for (const word of ['--port', '--host', '--allow-host', '--allow-origin', '--scenario', '--app-url', '--allow-private', '--proxy', '--state', '--help', '--version', ...scenarios]) expect(usage).toContain(word);
  });
});
