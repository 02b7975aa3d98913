import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mock/node/shared/command-line.js';
import { parseOptions, usage } from '../../src/serve/cli-options.js';

describe('the options of serve', () => {
  it('have defaults that the help names', () => {
    expect(parseOptions([])).toEqual({ port: 8181, host: '127.0.0.1', reach: { allowLoopback: false, allowPrivate: false }, help: false, version: false });
    expect(usage).toMatch(/default 8181[\s\S]*default 127\.0\.0\.1/);
  });

  it('are read, the address of a page without its last slashes', () => {
    const args = ['--port', '0', '--host', '::1', '--app-url', 'https://acme.example/data//', '--state', 'kept', '--anomalies', 'ours.json'];
    expect(parseOptions(args)).toMatchObject({ port: 0, host: '::1', appUrl: 'https://acme.example/data', state: 'kept', anomalies: 'ours.json' });
    expect(parseOptions(['-h', '--version'])).toMatchObject({ help: true, version: true });
  });

  it('say to which further names it answers, and to pages from where', () => {
    expect(parseOptions(['--allow-host', 'tickets', '--allow-host', '.example', '--allow-origin', 'https://app.example'])).toMatchObject({ allowHosts: ['tickets', '.example'], allowOrigins: ['https://app.example'] });
    expect(() => parseOptions(['--allow-origin', 'app.example'])).toThrow(new UsageError('--allow-origin wants an origin, as https://app.example, not "app.example".'));
  });

  it('say which instances are called, and by which proxy; one with a password is for the environment', () => {
    expect(parseOptions(['--allow-private']).reach).toEqual({ allowLoopback: false, allowPrivate: true });
    expect(parseOptions(['--allow-loopback']).reach).toEqual({ allowLoopback: true, allowPrivate: false });
    const environment = { SERVICENOW_TICKETING_PROXY: 'http://user:secret@proxy.example:3128' };
    expect(parseOptions([], environment).proxy).toBe('http://user:secret@proxy.example:3128/');
    expect(parseOptions(['--proxy', 'http://other.example:3128'], environment).proxy).toBe('http://other.example:3128/');
    expect(parseOptions([], { SERVICENOW_TICKETING_PROXY: '' }).proxy).toBeUndefined();
    expect(() => parseOptions([], { SERVICENOW_TICKETING_PROXY: 'user:secret@proxy' })).toThrow(new UsageError('SERVICENOW_TICKETING_PROXY wants the http or https address of a proxy.'));
  });

  it.each([
    [['--proxy', 'proxy.example'], '--proxy wants the http or https address of a proxy.'],
    [['--proxy', 'http://user@proxy.example'], '--proxy wants no user name and no password, which everybody would see: put the address into SERVICENOW_TICKETING_PROXY.'],
    [['--proxy', 'http://:secret@proxy.example'], '--proxy wants no user name and no password, which everybody would see: put the address into SERVICENOW_TICKETING_PROXY.'],
    [['--port', '65536'], '--port wants a number from 0 to 65535, not "65536".'],
    [['--host', ''], '--host wants an address.'],
    [['--app-url', 'acme.example'], '--app-url wants an http or https address, not "acme.example".'],
    [['--app-url', 'https://'], '--app-url wants an http or https address, not "https://".'],
    [['--state', ''], '--state wants the name of a folder.'],
    [['--anomalies', ''], '--anomalies wants the name of a file.'],
    [['--password', 'x'], "Unknown option '--password'. See --help."],
    [['instance'], "Unexpected argument 'instance'. See --help."],
  ])('refuse %j in one line', (args, said) => {
    expect(() => parseOptions(args)).toThrow(new UsageError(said));
  });

  it('are all in the help', () => {
    for (const option of ['--port', '--host', '--allow-host', '--allow-origin', '--app-url', '--state', '--anomalies', '--proxy', '--allow-private', '--allow-loopback', '--help', '--version']) expect(usage).toContain(`  ${option}`);
  });
});
