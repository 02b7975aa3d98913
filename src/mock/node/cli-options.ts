import { parseArgs } from 'node:util';
import { scenarios, type Scenario } from '../scenarios/scenario.js';
import { guardOptions, guardUsage, parseFolder, parseGuard, parseHost, parseNumber, parseScenario, readArguments, UsageError, wrapped } from './shared/command-line.js';
import type { GuardOptions } from './shared/guard.js';

/** What `servicenow-ticketing mock` was asked to do. */
export interface CliOptions extends Pick<GuardOptions, 'allowHosts' | 'allowOrigins'> {
  readonly port: number;
  readonly host: string;
  readonly scenario: Scenario;
  readonly appUrl: string;
  /** Instances in private networks may be connected. */
  readonly allowPrivate: boolean;
  /** Where calls to instances elsewhere go through. */
  readonly proxy?: string;
  /** The folder that keeps the state. */
  readonly state?: string;
  readonly help: boolean;
  readonly version: boolean;
}

export const usage = `Usage: servicenow-ticketing mock [options]

Serves a mock of the product's backend, and a mock ServiceNow on the next port.

Options:
  --port <number>      Port of the backend; ServiceNow takes the next one (default 8181; 0: two free ports)
  --host <address>     Address to listen on (default 127.0.0.1). On another one than this computer's own the bearer
                       tokens, and one that /__mock wants, are made at the start and printed
${guardUsage(23)}
  --scenario <name>    The world to serve (default "default"), one of:
                       ${wrapped(scenarios, ' '.repeat(23))}
  --app-url <url>      Where the host page is: what links back to it begin with
                       (default http://127.0.0.1:5173)
  --allow-private      Let the backend connect instances in private networks, beside those on public addresses and
                       on this computer
  --proxy <url>        Call instances elsewhere through this HTTP proxy, which resolves their names itself
  --state <folder>     Keep in this folder what the backend and ServiceNow hold. What is there goes before the
                       scenario's data; the credentials of ServiceNow are not kept, and entered again
  --help               Show this text
  --version            Show the version of this mock
`;

/** @throws {UsageError} for an unknown option or a value that makes no sense. */
export function parseOptions(args: readonly string[]): CliOptions {
  const values = parse(args);
  return {
    // 65,535 is the last port, and ServiceNow needs the one after the backend's.
    port: parseNumber('--port', values.port, 65_534),
    host: parseHost(values.host),
    ...parseGuard(values),
    scenario: parseScenario(scenarios, values.scenario),
    appUrl: parseUrl('--app-url', values['app-url']),
    allowPrivate: values['allow-private'],
    ...(values.proxy !== undefined && { proxy: parseUrl('--proxy', values.proxy) }),
    ...(values.state !== undefined && { state: parseFolder(values.state) }),
    help: values.help,
    version: values.version,
  };
}

const parse = (args: readonly string[]) =>
  readArguments(
    args,
    (args) =>
      parseArgs({
        args,
        options: {
          port: { type: 'string', default: '8181' },
          host: { type: 'string', default: '127.0.0.1' },
          ...guardOptions,
          scenario: { type: 'string', default: 'default' },
          'app-url': { type: 'string', default: 'http://127.0.0.1:5173' },
          'allow-private': { type: 'boolean', default: false },
          proxy: { type: 'string' },
          state: { type: 'string' },
          help: { type: 'boolean', short: 'h', default: false },
          version: { type: 'boolean', default: false },
        },
      }).values,
  );

function parseUrl(option: string, text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) throw new UsageError(`${option} wants an http or https address, not "${text}".`);
  return text.replace(/\/+$/, '');
}
