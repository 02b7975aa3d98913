import { version } from '../../../common/version.js';
import { UsageError } from '../shared/command-line.js';
import { openPlaceText } from '../shared/token-gate.js';
import { announcement } from './announcement.js';
import { parseOptions, usage, type CliOptions } from './cli-options.js';
import { PortError, startMockServiceNow, StateFileError, type RunningMockServiceNow } from './index.js';
import { logLine } from './log-line.js';

/** Serves a mock ServiceNow alone, as the command line says; sets the exit code where that fails. */
export async function mockServiceNow(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options.help) process.stdout.write(usage);
    else if (options.version) process.stdout.write(`${version}\n`);
    else await run(options);
  } catch (error) {
    fail(error);
  }
}

async function run({ quiet, json, port, host, allowHosts, allowOrigins, tls, seed, incidents, scenario, state }: CliOptions): Promise<void> {
  const log = quiet ? undefined : (line: string) => process.stderr.write(`mock-servicenow: ${logLine(line)}\n`);
  const starting = startMockServiceNow({ port, host, allowHosts, allowOrigins, tls, seed, incidents, scenario, state, log, onError: warn });
  // Whoever waits for the announcement may stop it at once, and whoever does not before it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void starting.then(stop, () => undefined));
  const snow = await starting;
  if (snow.adminToken !== undefined) warn(openPlaceText(host));
  process.stdout.write(announcement(snow, { quiet, json }));
}

async function stop(snow: RunningMockServiceNow): Promise<void> {
  try {
    await snow.stop();
  } catch (error) {
    fail(error);
  }
}

function warn(problem: unknown): void {
  process.stderr.write(`mock-servicenow: ${problem instanceof Error ? problem.message : String(problem)}\n`);
}

/** One line for what a person can put right; anything else is a defect, and says where. */
function fail(error: unknown): void {
  if (!(error instanceof UsageError || error instanceof PortError || error instanceof StateFileError)) throw error;
  warn(error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
