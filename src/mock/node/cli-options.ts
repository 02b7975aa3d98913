import { parseArgs } from 'node:util';
import { isScenario, scenarios, type Scenario } from '../scenarios/scenario.js';

/** What `npm run mock` was asked to do. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly scenario: Scenario;
  readonly appUrl: string;
  readonly help: boolean;
}

/** A command line that makes no sense; the message is one line for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm run mock -- [options]

Serves a mock of the product's backend, and a mock ServiceNow on the next port.

Options:
  --port <number>      Port of the backend; ServiceNow takes the next one (default 8181; 0: two free ports)
  --host <address>     Address to listen on (default 127.0.0.1)
  --scenario <name>    The world to serve (default "default"), one of:
                       ${scenarios.join(', ')}
  --app-url <url>      Where the host page is: what links back to it begin with
                       (default http://127.0.0.1:5173)
  --help               Show this text
`;

/** @throws {UsageError} for an unknown option or a value that makes no sense. */
export function parseOptions(args: readonly string[]): CliOptions {
  const values = parse(args);
  return {
    port: parsePort(values.port),
    host: values.host,
    scenario: parseScenario(values.scenario),
    appUrl: parseUrl(values['app-url']),
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8181' },
        host: { type: 'string', default: '127.0.0.1' },
        scenario: { type: 'string', default: 'default' },
        'app-url': { type: 'string', default: 'http://127.0.0.1:5173' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : 'The options cannot be read.');
  }
}

/** Node explains at length how to pass a value that begins with a dash; its first sentence says what is wrong. */
const firstSentence = (message: string): string => `${(message.split(/[.\n]/, 1)[0] ?? message).trim()}.`;

function parsePort(text: string): number {
  const port = Number(text);
  // 65,535 is the last port, and ServiceNow needs the one after the backend's.
  if (!/^\d+$/.test(text) || port > 65534) throw new UsageError(`--port wants a number from 0 to 65534, not "${text}".`);
  return port;
}

function parseUrl(text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) throw new UsageError(`--app-url wants an http or https address, not "${text}".`);
  return text.replace(/\/+$/, '');
}

function parseScenario(name: string): Scenario {
  if (!isScenario(name)) throw new UsageError(`There is no scenario "${name}"; choose one of ${scenarios.join(', ')}.`);
  return name;
}
