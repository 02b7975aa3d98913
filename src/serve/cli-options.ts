import { parseArgs } from 'node:util';
import type { Reach } from '../backend/reach/reach.js';
import { guardOptions, guardUsage, parseFolder, parseGuard, parseHost, parseNumber, readArguments, UsageError } from '../mock/node/shared/command-line.js';
import type { GuardOptions } from '../mock/node/shared/guard.js';
import { tokenHelp } from './tokens.js';

/** What `servicenow-ticketing serve` was asked to do. */
export interface CliOptions extends Pick<GuardOptions, 'allowHosts' | 'allowOrigins'> {
  readonly port: number;
  readonly host: string;
  /** Where links back from ServiceNow begin; absent: with the process's own page. */
  readonly appUrl?: string;
  /** The folder that keeps the state. */
  readonly state?: string;
  /** The file of the anomalies; absent: the sample set. */
  readonly anomalies?: string;
  /** Where an instance may be, beside public addresses. */
  readonly reach: Reach;
  /** The proxy that calls to the instance go through. */
  readonly proxy?: string;
  readonly help: boolean;
  readonly version: boolean;
}

/** The variable that names a proxy where no option does. */
const proxyVariable = 'SERVICENOW_TICKETING_PROXY';

export const usage = `Usage: servicenow-ticketing serve [options]

Serves the reference backend alone, to try the elements on a ServiceNow of your own. It is for trying, not for
production. The instance and its credentials are entered in the settings panel, and held in memory alone.

Where it listens
  --port <number>      Port, 0 for a free one (default 8181)
  --host <address>     Address (default 127.0.0.1). On another one than this computer’s own others reach it, by http
${guardUsage(23)}
  --app-url <url>      Where your host page is: what links back from ServiceNow begin with (default: its own page)

What it holds
  --anomalies <file>   Your anomalies, in JSON (default: a sample set)
  --state <folder>     Keep links, waiting work notes, Idempotency-Keys and what becomes of the anomalies in this
                       folder (default: in memory); never a credential

Which instances it calls
  --proxy <url>        An HTTP proxy that calls to the instance go through. One that wants a password stands in the
                       environment, as ${proxyVariable}: everybody sees a command line
  --allow-private      Instances in private networks, too; by default it calls public addresses alone
  --allow-loopback     Instances on this computer, too: for a mock ServiceNow in the place of a real one

What it prints
  --help               This text
  --version            The version of this package

Who signs in
${tokenHelp}

It stops, with exit code 0, on Ctrl+C and on SIGTERM.
`;

/** @throws {UsageError} for an unknown option or a value that makes no sense. */
export function parseOptions(args: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}): CliOptions {
  const { port, host, 'app-url': appUrl, state, anomalies, help, version, ...others } = parse(args);
  const proxy = parseProxy(others.proxy, environment[proxyVariable]);
  return {
    port: parseNumber('--port', port, 65_535),
    host: parseHost(host),
    ...parseGuard(others),
    ...(appUrl !== undefined && { appUrl: parseAppUrl(appUrl) }),
    ...(state !== undefined && { state: parseFolder(state) }),
    ...(anomalies !== undefined && { anomalies: parseFile(anomalies) }),
    reach: { allowLoopback: others['allow-loopback'], allowPrivate: others['allow-private'] },
    ...(proxy !== undefined && { proxy }),
    help,
    version,
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
          'app-url': { type: 'string' },
          state: { type: 'string' },
          anomalies: { type: 'string' },
          proxy: { type: 'string' },
          'allow-private': { type: 'boolean', default: false },
          'allow-loopback': { type: 'boolean', default: false },
          help: { type: 'boolean', short: 'h', default: false },
          version: { type: 'boolean', default: false },
        },
      }).values,
  );

function parseAppUrl(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) throw new UsageError(`--app-url wants an http or https address, not "${text}".`);
  return text.replace(/\/+$/, '');
}

/** Returns the proxy that the option names, else the one of the environment, which alone may come with a password. */
function parseProxy(option: string | undefined, variable: string | undefined): string | undefined {
  if (option !== undefined) {
    const url = httpAddress('--proxy', option);
    if (url.username || url.password) throw new UsageError(`--proxy wants no user name and no password, which everybody would see: put the address into ${proxyVariable}.`);
    return url.href;
  }
  return variable ? httpAddress(proxyVariable, variable).href : undefined;
}

/** @throws {UsageError} which does not repeat what may have a password in it */
function httpAddress(name: string, text: string): URL {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) throw new UsageError(`${name} wants the http or https address of a proxy.`);
  return new URL(text);
}

function parseFile(text: string): string {
  if (text === '') throw new UsageError('--anomalies wants the name of a file.');
  return text;
}
