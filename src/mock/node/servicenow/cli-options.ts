import { parseArgs } from 'node:util';
import { instanceScenarios, type InstanceScenario } from '../../admin/index.js';
import { parseHost, parseNumber, parseScenario, readArguments, UsageError, wrapped } from '../shared/command-line.js';

/** What `servicenow-mock` was asked to do. */
export interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly tls: boolean;
  readonly seed: number;
  readonly incidents: number;
  readonly scenario: InstanceScenario;
  readonly persist?: string;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `Usage: servicenow-mock [options]

Starts a mock ServiceNow instance: REST API, OAuth, pages for people, and under /__mock a surface to steer it.

Where it listens
  --port <number>       Port, 0 for a free one (default 8182)
  --host <address>      Address (default 127.0.0.1). On another one than this computer's own the surface
                        under /__mock wants a token, which is printed at the start
  --tls                 Serve https, with a test certificate authority made at the start; its certificate's
                        path is printed for NODE_EXTRA_CA_CERTS

What it holds
  --scenario <name>     The people, groups and incidents that it begins with (default "default"), one of:
                        ${wrapped(instanceScenarios, ' '.repeat(24))}
  --incidents <number>  Generate so many incidents on top (default 0)
  --seed <number>       Seed of sys_ids, chance and generated data: the same seed, the same instance (default 1)
  --persist <file>      Keep the state in this file. If it exists, it goes before the three options above

What it prints
  --json                One line of JSON with addresses and credentials
  --quiet               The address alone
  --help                This text

Users: admin / admin (administrator), qualytics_integration / integration (service account with role itil).
It stops, with exit code 0, on Ctrl+C and on SIGTERM.
`;

/** @throws {UsageError} for an unknown option or a value that makes no sense. */
export function parseOptions(args: readonly string[]): CliOptions {
  const { port, host, seed, incidents, scenario, persist, ...rest } = parse(args);
  if (persist === '') throw new UsageError('--persist wants the name of a file.');
  return {
    ...rest,
    port: parseNumber('--port', port, 65_535),
    host: parseHost(host),
    seed: parseNumber('--seed', seed, 4_294_967_295),
    incidents: parseNumber('--incidents', incidents, 1_000_000),
    scenario: parseScenario(instanceScenarios, scenario),
    ...(persist !== undefined && { persist }),
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
          tls: { type: 'boolean', default: false },
          seed: { type: 'string', default: '1' },
          incidents: { type: 'string', default: '0' },
          scenario: { type: 'string', default: 'default' },
          persist: { type: 'string' },
          quiet: { type: 'boolean', default: false },
          json: { type: 'boolean', default: false },
          help: { type: 'boolean', short: 'h', default: false },
        },
      }).values,
  );
