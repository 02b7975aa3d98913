import { nearestName } from '../common/nearest-name.js';
import { version } from '../common/version.js';

interface Subcommand {
  /** What it does, for people. */
  readonly about: string;
  /** Loads it: what it needs is read only where it is asked for. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<void>>;
}

const subcommands: Readonly<Record<string, Subcommand>> = {
  mock: {
    about: 'Serve a mock of the product’s backend, and a mock ServiceNow behind it',
    load: async () => (await import('../mock/node/cli.js')).mock,
  },
  'mock-servicenow': {
    about: 'Serve a mock ServiceNow alone, for any client of ServiceNow',
    load: async () => (await import('../mock/node/servicenow/cli.js')).mockServiceNow,
  },
  serve: {
    about: 'Serve the backend alone, to try the elements on a ServiceNow of your own',
    load: async () => (await import('../serve/cli.js')).serve,
  },
  conformance: {
    about: 'Check a backend of your own against the rules of the contract',
    load: async () => (await import('../conformance/node/cli.js')).conformance,
  },
};

const listed = Object.entries(subcommands).map(([name, { about }]) => `  ${name.padEnd(18)}${about}`);

/** What the command says of itself. */
const usage = `Usage: servicenow-ticketing <command> [options]

Commands
${listed.join('\n')}

Options
  --help            This text; behind a command, what that takes
  --version         The version of this package
`;

/** Runs the subcommand that the arguments begin with. One that there is not sets the exit code to 2, with a line that says so. */
export async function run([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(usage);
    // Whoever names no command has asked for nothing that was done.
    if (name === undefined) process.exitCode = 2;
    return;
  }
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand) await (await subcommand.load())(args);
  else refuse(name);
}

function refuse(name: string): void {
  const near = nearestName(name, Object.keys(subcommands));
  process.stderr.write(`servicenow-ticketing: There is no command "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`} See --help.\n`);
  process.exitCode = 2;
}
