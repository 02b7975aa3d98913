import { accessTokens } from '../product/users.js';
import { parseOptions, usage, type CliOptions } from './cli-options.js';
import { PortError, startMock, type RunningMock } from './index.js';
import { UsageError } from './shared/command-line.js';

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options.help) process.stdout.write(usage);
    else await run(options);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof PortError)) throw error;
    process.stderr.write(`mock: ${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

async function run(options: CliOptions): Promise<void> {
  const starting = startMock(options);
  // Whoever waits for the announcement may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void starting.then((mock) => mock.stop(), () => undefined));
  process.stdout.write(announcement(await starting, options));
}

/** Addresses, and test credentials: they open nothing but this mock. */
function announcement({ backendUrl, servicenowUrl }: RunningMock, { scenario }: CliOptions): string {
  const tokens = accessTokens.map(({ label, token }) => `  ${label.padEnd(20)}${token}`);
  return `Mock backend     ${backendUrl}
Mock ServiceNow  ${servicenowUrl}
Scenario         ${scenario}

ServiceNow users (user name / password)
  admin / admin                         administrator
  qualytics_integration / integration   service account, role itil

Bearer tokens of the backend, by role and team permission
${tokens.join('\n')}

Press Ctrl+C to stop.
`;
}
