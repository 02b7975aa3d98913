import { version } from '../../common/version.js';
import { parseOptions, usage, type CliOptions } from './cli-options.js';
import { isForPerson, startMock, type RunningMock } from './index.js';
import { UsageError } from './shared/command-line.js';

/** Serves the mock backend and its ServiceNow, as the command line says; sets the exit code where that fails. */
export async function mock(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options.help) process.stdout.write(usage);
    else if (options.version) process.stdout.write(`${version}\n`);
    else await run(options);
  } catch (error) {
    fail(error);
  }
}

async function run(options: CliOptions): Promise<void> {
  const starting = startMock({ ...options, warn });
  // Whoever waits for the announcement may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void starting.then(stop, () => undefined));
  process.stdout.write(announcement(await starting, options));
}

async function stop(mock: RunningMock): Promise<void> {
  try {
    await mock.stop();
  } catch (error) {
    fail(error);
  }
}

function warn(line: string): void {
  process.stderr.write(`mock: ${line}\n`);
}

/** One line for what a person can put right; anything else is a defect, and says where. */
function fail(error: unknown): void {
  if (!(error instanceof UsageError || isForPerson(error))) throw error;
  warn(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** Addresses, and test credentials: they open nothing but this mock. */
function announcement({ backendUrl, servicenowUrl, tokens, admin, kept }: RunningMock, { scenario }: CliOptions): string {
  const lines = tokens.map(({ label, token }) => `  ${label.padEnd(20)}${token}`);
  return `Mock backend     ${backendUrl}
Mock ServiceNow  ${servicenowUrl}
Scenario         ${scenario}
Behind the scenes ${admin.adminUrl}${admin.adminToken === undefined ? '' : `, token ${admin.adminToken}`}
${kept ? `${statement(kept)}\n` : ''}
ServiceNow users (user name / password)
  admin / admin                         administrator
  qualytics_integration / integration   service account, role itil

Bearer tokens of the backend, by role and team permission
${lines.join('\n')}

Press Ctrl+C to stop.
`;
}

/** Says what is kept, and what is to be done after a restart. */
function statement({ folder, isRestored }: NonNullable<RunningMock['kept']>): string {
  return `State            ${folder}${isRestored ? ', as it was: enter the credentials of ServiceNow again in Settings' : ''}`;
}
