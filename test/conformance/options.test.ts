import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/conformance/node/cli-options.js';

const needed = ['--base-url', 'http://127.0.0.1:8080/', '--anomaly', '42', '--token', 'one'];

describe('the command line of the conformance kit', () => {
  it('takes what a run needs', () => {
    expect(parseOptions(needed, {})).toEqual({ help: false, baseUrl: 'http://127.0.0.1:8080', anomaly: '42', tokens: { everyone: 'one' }, format: 'text' });
    expect(parseOptions(['--help'], {})).toEqual({ help: true });
  });

  it('takes tokens and the account from the environment, and what is on the line before them', () => {
    const environment = { SERVICENOW_TICKETING_TOKEN: 'two', SERVICENOW_TICKETING_VIEWER_TOKEN: 'viewer', SERVICENOW_TICKETING_CREATOR_TOKEN: 'creator', SERVICENOW_TICKETING_ACCOUNT: 'q:p:w' };
    const asked = parseOptions([...needed, '--creator-token', 'third', '--connection', 'https://acme.service-now.com'], environment);
    expect(asked).toMatchObject({ tokens: { everyone: 'one', viewer: 'viewer', creator: 'third' }, connection: { url: 'https://acme.service-now.com', user: 'q', password: 'p:w' } });
    expect(parseOptions(needed.slice(0, 4), environment)).toMatchObject({ tokens: { everyone: 'two' } });
  });

  it('knows the account of a mock', () => {
    const mock = ['--mock-servicenow', 'http://127.0.0.1:8182', '--mock-token', 'admin'];
    expect(parseOptions([...needed, ...mock, '--connection', 'http://127.0.0.1:8182', '--format', 'junit', '--output', 'report.xml'], {})).toMatchObject({
      servicenow: { url: 'http://127.0.0.1:8182', adminToken: 'admin' },
      connection: { user: 'qualytics_integration', password: 'integration' },
      format: 'junit',
      output: 'report.xml',
    });
  });

  it.each([
    [needed.slice(2), '--base-url is missing'],
    [['--base-url', 'http://localhost', '--token', 'one'], '--anomaly is missing'],
    [needed.slice(0, 4), '--token is missing'],
    [['--base-url', 'ftp://localhost'], '--base-url wants an http or https address, not "ftp://localhost".'],
    [[...needed, '--format', 'xml'], '--format is text, json or junit, not "xml".'],
    [[...needed, '--connection', 'https://acme.service-now.com'], '--connection wants the account in SERVICENOW_TICKETING_ACCOUNT'],
    [[...needed, '--nothing'], 'Unknown option'],
  ])('refuses %j in a line that says why', (args, said) => {
    expect(() => parseOptions(args, {})).toThrow(said);
  });

  it.each(['user', ':password', 'user:'])('refuses the account "%s"', (account) => {
    expect(() => parseOptions([...needed, '--connection', 'https://acme.service-now.com'], { SERVICENOW_TICKETING_ACCOUNT: account })).toThrow('user:password');
  });

  it.each(['https://qualytics.example', 'http://10.0.0.1', 'http://localhost.example', 'http://127.0.0.1.example'])('asks for --yes before it makes incidents through %s', (url) => {
    const args = ['--base-url', url, ...needed.slice(2)];
    expect(() => parseOptions(args, {})).toThrow('Say --yes');
    expect(parseOptions([...args, '--yes'], {})).toMatchObject({ baseUrl: url });
  });

  it.each(['http://localhost:1', 'http://app.localhost', 'http://[::1]:1', 'http://127.1.2.3'])('asks for nothing at %s', (url) => {
    expect(parseOptions(['--base-url', url, ...needed.slice(2)], {})).toMatchObject({ baseUrl: url });
  });
});
