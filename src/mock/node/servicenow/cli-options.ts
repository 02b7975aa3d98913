import { parseArgs } from 'node:util';
import { instanceScenarios, type InstanceScenario } from '../../admin/index.js';
import { guardOptions, guardUsage, parseFolder, parseGuard, parseHost, parseNumber, parseScenario, readArguments, wrapped } from '../shared/command-line.js';
import type { GuardOptions } from '../shared/guard.js';

/** What `mock-servicenow` was asked to do. */
export interface CliOptions extends Pick<GuardOptions, 'allowHosts' | 'allowOrigins'> {
  readonly port: number;
  readonly host: string;
  readonly tls: boolean;
  readonly seed: number;
  readonly incidents: number;
  readonly scenario: InstanceScenario;
  /** The folder that keeps the state. */
  readonly state?: string;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export const usage = `Usage: servicenow-ticketing mock-servicenow [options]

Starts a mock ServiceNow instance: REST API, OAuth, pages for people, and under /__mock a surface to steer it.

Where it listens
  --port <number>       Port, 0 for a free one (default 8182)
  --host <address>      Address (default 127.0.0.1). On another one than this computer's own the surface
                        under /__mock wants a token, which is printed at the start
${guardUsage(24)}
  --tls                 Serve https, with a test certificate authority made at the start; its certificate's
                        path is printed for NODE_EXTRA_CA_CERTS

What it holds
  --scenario <name>     The people, groups and incidents that it begins with (default "default"), one of:
                        ${wrapped(instanceScenarios, ' '.repeat(24))}
  --incidents <number>  Generate so many incidents on top (default 0)
  --seed <number>       Seed of sys_ids, chance and generated data: the same seed, the same instance (default 1)
  --state <folder>      Keep the state in this folder. What is there goes before the three options above

What it prints
  --json                One line of JSON with addresses and credentials
  --quiet               The address alone
  --help                This text
  --version             The version of this mock

Users: admin / admin (administrator), qualytics_integration / integration (service account with role itil).
It stops, with exit code 0, on Ctrl+C and on SIGTERM.
`;

/** @throws {UsageError} for an unknown option or a value that makes no sense. */
export function parseOptions(args: readonly string[]): CliOptions {
  const { port, host, seed, incidents, scenario, state, 'allow-host': allowHost, 'allow-origin': allowOrigin, ...rest } = parse(args);
  return {
    ...rest,
    ...parseGuard({ 'allow-host': allowHost, 'allow-origin': allowOrigin }),
    port: parseNumber('--port', port, 65_535),
    host: parseHost(host),
    seed: parseNumber('--seed', seed, 4_294_967_295),
    incidents: parseNumber('--incidents', incidents, 1_000_000),
    scenario: parseScenario(instanceScenarios, scenario),
    ...(state !== undefined && { state: parseFolder(state) }),
  };
}

const parse = (args: readonly string[]) =>
  readArguments(
    args,
    (args) =>
      parseArgs({
        args,
        options: {
          port: { type: 'string', default: '8182' },
          host: { type: 'string', default: '127.0.0.1' },
          ...guardOptions,
          tls: { type: 'boolean', default: false },
          seed: { type: 'string', default: '1' },
          incidents: { type: 'string', default: '0' },
          scenario: { type: 'string', default: 'default' },
          state: { type: 'string' },
          quiet: { type: 'boolean', default: false },
          json: { type: 'boolean', default: false },
          help: { type: 'boolean', short: 'h', default: false },
          version: { type: 'boolean', default: false },
        },
      }).values,
  );
